ajouter bénévole "Chloé" à Lille
