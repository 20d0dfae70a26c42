let level = 7
add volunteer "Alice Martin" skills web $level
