ajouter bénévole "Zoé" compétences graphysme 4
