add volunteer "Alice Martin" within $distance km
