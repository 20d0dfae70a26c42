add association "Le Relais" in Lille
propose web for "Le Relais"
