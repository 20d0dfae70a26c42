need web x2 for "Le Relais"
