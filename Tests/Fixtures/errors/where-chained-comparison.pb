list volunteers where 10 <= hours <= 20
