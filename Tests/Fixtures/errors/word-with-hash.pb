add volunteer "Bruno" skills c#
