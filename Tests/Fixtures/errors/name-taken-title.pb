today 2026-11-23
add association "Le Relais" causes environment in Lille
add volunteer "Alice Martin" skills web 3 in Lille hours 20
add volunteer "Bruno" skills finance 5 remote only hours 10
need web 3 for "Le Relais" as "New site" hours 12
need finance 4 for "Le Relais" as "Budget" remote hours 8
need web for "Le Relais" as "budget"
