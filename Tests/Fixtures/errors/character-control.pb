add volunteer "Alice Martin" hours 3
