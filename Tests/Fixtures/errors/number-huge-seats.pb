need 1000000 web for "Le Relais"
