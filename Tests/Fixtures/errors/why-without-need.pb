why "Alice Martin"
