add volunteer "Bruno" giving money
