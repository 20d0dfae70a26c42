who can help "Le Relais"?
