add volunteer "Alice Martin" in Lille hours 20.
