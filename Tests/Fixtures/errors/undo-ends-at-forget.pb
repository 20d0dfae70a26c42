add volunteer "Alice"
forget volunteer "Alice"
undo
