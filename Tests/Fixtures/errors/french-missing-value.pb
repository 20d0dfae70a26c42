ajouter bénévole "Chloé" langues
