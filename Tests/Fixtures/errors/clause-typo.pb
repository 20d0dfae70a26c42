add volunteer "Alice Martin" in Lille
    huors 20
