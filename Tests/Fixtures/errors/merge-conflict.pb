today 2026-11-23
add association "Le Relais" in Lille
add volunteer "A. Martin" skills web 4 in Lille
add volunteer "Alice Martin" skills web 4 in Lille
need 2 web for "Le Relais" as "New site"
accept "A. Martin" for "New site"
accept "Alice Martin" for "New site"
merge volunteer "A. Martin" into "Alice Martin"
