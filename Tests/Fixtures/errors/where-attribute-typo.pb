list volunteers where hous >= 10
