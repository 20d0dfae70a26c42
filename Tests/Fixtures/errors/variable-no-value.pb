add association "Le Relais" in Lille
add volunteer "Alice Martin" skills web 3
need finance for "Le Relais" as "Budget"
let points = score("Alice Martin" for "Budget")
