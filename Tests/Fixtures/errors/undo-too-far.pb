add volunteer "Alice"
undo 3
