rm "Alice Martin"
