list volunteers where hours =< 10
