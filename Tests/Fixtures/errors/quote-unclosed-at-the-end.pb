add volunteer "Alice Martin" in Lille
need web 3 for "Le Relais
