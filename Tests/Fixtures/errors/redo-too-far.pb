add volunteer "Alice"
undo
redo 2
