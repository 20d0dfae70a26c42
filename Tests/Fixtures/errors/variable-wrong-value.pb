let radius = "thirty"
add volunteer "Alice Martin" within $radius km
