ajouter bénévole "Zoé" compétences graphisme 4 à Lille heures 10
attendre nombre(bénévoles) = 2
