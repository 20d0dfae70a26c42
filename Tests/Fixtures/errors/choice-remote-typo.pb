add volunteer "Bruno" remote olny
