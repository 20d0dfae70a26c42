# pb check
let radius = 30
add volunteer "Alice" huors 10
