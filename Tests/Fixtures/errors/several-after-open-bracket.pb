need web 3 (hours 4 for "Le Relais" as "A"
need web 3 for "Le Relais" as "B"
lisst needs
