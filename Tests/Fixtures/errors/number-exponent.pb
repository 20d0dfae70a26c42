add volunteer "Alice Martin" hours 1e3
