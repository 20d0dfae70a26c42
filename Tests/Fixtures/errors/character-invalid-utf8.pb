add volunteer "Chloé Petit" hours 3
