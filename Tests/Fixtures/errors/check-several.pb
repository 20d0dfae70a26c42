# pb check
let radius = 30
add association "Le Relais" in Lille
add volunteer "Alice Martin" skills web 2
add volunteer "Alice Martni" skills web 2
need web 4, design for "Le Relais" hours 4
