add volunteer "Alice Martin" hours 20 heures 30
