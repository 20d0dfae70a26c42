list volunteers where within 30 km Lille
