add person "Alice Martin"
