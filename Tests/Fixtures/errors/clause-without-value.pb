add volunteer "Alice Martin" skills in Lille
