add volun­teer "Alice Martin"
