аdd volunteer "Alice Martin"
