today 2026-11-23
add association "Le Relais" in Lille
add volunteer "Bruno" skills web 1 speaks en in Marseille within 10 km hours 2 until 2026-12-01
need web 4 for "Le Relais" as "New site" hours 12 speaks fr from 2027-01-01 until 2027-02-01
accept "Bruno" for "New site"
