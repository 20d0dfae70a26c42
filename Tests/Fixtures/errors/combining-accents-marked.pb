ajouter bénévole "Zoé" héurées 3
