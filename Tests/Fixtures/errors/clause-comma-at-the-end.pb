add volunteer "Alice Martin" skills web 3, design 2,
add volunteer "Bruno" in Lille
