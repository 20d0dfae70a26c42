add volunteer ""
