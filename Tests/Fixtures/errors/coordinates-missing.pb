add place "La Ferme"
