add volunteer "Marie Martin" in Lille
add volunteer "marie  MARTIN" in Roubaix
