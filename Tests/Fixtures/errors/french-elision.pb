ajouter bénévole "Chloé" jusqu'à 2026-12-31
