add volunteer "Alice Martin" skills   


