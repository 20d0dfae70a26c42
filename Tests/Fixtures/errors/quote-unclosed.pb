add volunteer "Alice Martin skills web 3 in Lille
add volunteer "Bruno" in Lille
