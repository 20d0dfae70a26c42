ajouter bénévole « Chloé Petit » heures dix
