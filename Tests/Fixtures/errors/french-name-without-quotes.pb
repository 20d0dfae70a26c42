besoin graphisme pour Le Relais heures 6
