ajouter association "Le Relais" à Lille
besion web 3 pour "Le Relais" nommé "Site"
