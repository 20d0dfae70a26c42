add association "Le Relais" in Lille
nede web 3 for "Le Relais" as "New site"
match
