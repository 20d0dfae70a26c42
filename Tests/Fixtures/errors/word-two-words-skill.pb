add volunteer "Bruno" skills graphic design 4
