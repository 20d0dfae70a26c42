ad volunteer "Alice Martin"
