add volunteer "Chloé Petit" hours 10
change volunteer "Chloe Ptit" hours 12
