besoin graphisme pour "Le Relais" priorité haut
