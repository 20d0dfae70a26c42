add volunteer "Bruno" skills c++ 4
