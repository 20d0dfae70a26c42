add volunteer "Alice"
redo
