ajouter benevole "Chloé" competences web 3 heurs 10
