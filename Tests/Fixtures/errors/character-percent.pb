need web % for "Le Relais"
