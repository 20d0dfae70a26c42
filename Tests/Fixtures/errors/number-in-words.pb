add volunteer "Alice Martin" hours ten
