please add volunteer "Alice Martin"
