list volunteers where hours >= 10 and
