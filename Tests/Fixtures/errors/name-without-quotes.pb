add association "Le Relais"
need web 3 for Le Relais hours 4
