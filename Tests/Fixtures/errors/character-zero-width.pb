add volunteer "Alice Martin" hu​ors 3
