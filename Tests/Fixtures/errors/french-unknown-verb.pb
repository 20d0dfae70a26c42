inscrire bénévole "Chloé"
