ajouter volunteer "Chloé" skills web 3 à Lille hours 10 heures 12
