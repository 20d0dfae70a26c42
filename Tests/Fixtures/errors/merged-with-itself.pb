add volunteer "Alice"
merge volunteer "Alice" into "alice"
