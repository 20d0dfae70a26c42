# pb check
let radius = 30
let least = 3
add volunteer "Alice" skills web $least
