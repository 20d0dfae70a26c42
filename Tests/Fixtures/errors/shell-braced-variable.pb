let radius = 30
add volunteer "Alice Martin" within ${radius} km
