list volunteers where (hours >= 10 or skill web
count needs
