add volunteer "Alice" skills web 2, design 1, web 3
