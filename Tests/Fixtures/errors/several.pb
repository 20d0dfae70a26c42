ad volunteer "Alice Martin"
list volunters
match
today 2026-13-01
need web for "Le Relais
add volunteer "Bruno" skills web 7
