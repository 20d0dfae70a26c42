terminer "Driss" pour "Site" heures 11 évaluation 4,5
