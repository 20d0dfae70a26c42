today 2026-11-23
add association "Le Relais" in Lille
add volunteer "Driss" skills web 4 in Lille
need web 3 for "Le Relais" as "Site"
accept "Driss" for "Site"
complete "Driss" for "Site" hours 11 rating 4,5
