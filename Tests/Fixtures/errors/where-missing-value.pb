list volunteers where hours >=
