need web for "Le Relais" by 2027
