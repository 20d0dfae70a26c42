ajouter un bénévole "Chloé"
