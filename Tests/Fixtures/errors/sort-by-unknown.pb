list volunteers sort by age
