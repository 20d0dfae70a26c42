let radius = 30
add volunteer "Alice Martin" within $radus km
