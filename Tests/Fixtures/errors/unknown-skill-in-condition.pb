list volunteers where skill wbe >= 3
