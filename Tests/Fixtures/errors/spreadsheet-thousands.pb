add volunteer "Alice Martin" hours 1,000
