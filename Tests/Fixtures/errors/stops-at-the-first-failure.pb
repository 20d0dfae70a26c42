add association "Le Relais" in Lille
add volunteer "Alice" skills wbe 3
need web for "Le Relay"
