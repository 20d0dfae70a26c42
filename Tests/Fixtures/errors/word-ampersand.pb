add volunteer "Bruno" skills r&d 3
