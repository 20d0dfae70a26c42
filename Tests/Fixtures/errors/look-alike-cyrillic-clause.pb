add volunteer "Alice Martin" hоurs 3
