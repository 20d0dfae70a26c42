# pb check
add association "Le Relais" in Lille
add volunteer "Alice" skills web 2
need web 4 for "Le Relais" hours 4
need finance for "Le Relais" hours 4
