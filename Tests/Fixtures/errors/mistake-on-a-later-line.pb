add association "Le Relais" in Lille
need web 3, marketing for "Le Relais" as "New site"
    hours 12
    by 2027-01-31
    priority hihg
match
