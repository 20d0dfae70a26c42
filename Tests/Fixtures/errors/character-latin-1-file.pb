ajouter bénévole "Chloé" à Lille
match
ajouter bénévole "Zoé" à Lille
