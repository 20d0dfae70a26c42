add place "La Ferme" at 50,63, 3,06
