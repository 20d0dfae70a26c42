ajouter bénévole "Chloé" compétances web 3 à Lille
