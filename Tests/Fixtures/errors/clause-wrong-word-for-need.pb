add association "Le Relais"
need web 3 of "Le Relais"
