list volunteers where hours
