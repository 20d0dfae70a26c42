list volunteers where hours is greater than 10
