let 3 = radius
