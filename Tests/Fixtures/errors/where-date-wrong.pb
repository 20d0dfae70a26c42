list needs where by < 31/01/2027
