list volunteers where in (Lille, Roubaix)
