need web for "Le Relais" by 15 January 2027
