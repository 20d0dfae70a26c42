add volunteer "Alice Martin" within $ km
