# pb check
let radius = 30
add volunteer "Alice" within $radus km
add volunteer "Bruno" within $radius km
