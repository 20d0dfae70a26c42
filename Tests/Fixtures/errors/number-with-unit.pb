add volunteer "Alice Martin" hours 20h within 30km
