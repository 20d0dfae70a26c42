need for "Le Relais"
