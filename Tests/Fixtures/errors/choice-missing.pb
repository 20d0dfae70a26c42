need web 3 for "Le Relais" priority
