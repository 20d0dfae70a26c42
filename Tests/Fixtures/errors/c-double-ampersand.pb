list volunteers where hours >= 10 && skill web
