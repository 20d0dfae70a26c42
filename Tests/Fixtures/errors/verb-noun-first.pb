volunteer "Alice Martin" skills web 3 in Lille
