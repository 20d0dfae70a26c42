today 2026-11-23
add association "Le Relais" in Lille
ad volunteer "Alice Martin" skills web 3
