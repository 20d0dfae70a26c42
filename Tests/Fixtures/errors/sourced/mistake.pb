add volunteer "Bruno" huors 3
add volunteer "Emma" skils web
