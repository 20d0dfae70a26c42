add volun­teer "Alice Martin" hu­ors 3
