add volunteer "Alice Martin" skills web 3 and design 2
