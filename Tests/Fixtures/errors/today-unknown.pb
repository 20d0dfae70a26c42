add association "Le Relais" in Lille
add volunteer "Alice" skills web 3 in Lille
need web 3 for "Le Relais" as "New site" by 2027-01-31
match
