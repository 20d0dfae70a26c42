* add volunteer "Alice Martin"
