add volunteer "Alice Martin" in Lille speaks
