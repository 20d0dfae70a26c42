add volonteer "Alice Martin"
