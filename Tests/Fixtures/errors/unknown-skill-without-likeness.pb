add association "Le Relais" in Lille
need juggling for "Le Relais"
