add volunteer "Alice Martin" hours -5
