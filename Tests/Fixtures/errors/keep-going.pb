# pb run --keep-going
add association "Le Relais" in Lille
add volunteer "Alice" skills wbe 3
need web for "Le Relay"
accept "Alice" for "New site"
lisst needs
expect count(volunteers) = 1
