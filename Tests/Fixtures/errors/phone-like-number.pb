add volunteer "Luc Petit" hours 06 12 34 56 78
