today 2026-11-23
add volunteer "Alice Martin" huors 3
list volunters
