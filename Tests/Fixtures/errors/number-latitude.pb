add place "La Ferme" at 95.2, 3.06
