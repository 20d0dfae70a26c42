need web 3, 2 marketing hours 4) for "Le Relais"
