add volunteer "Alice" in Lille
list volunteers where within 30 km of Tourcoin
