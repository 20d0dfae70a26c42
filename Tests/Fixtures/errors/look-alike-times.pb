need 2 × web for "Le Relais"
