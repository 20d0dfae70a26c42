add volunteer "Alice Martin" skills web 3 in Lille hours 20
    skills design 2
