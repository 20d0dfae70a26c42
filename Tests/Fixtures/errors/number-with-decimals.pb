add volunteer "Alice Martin" hours 12.5
