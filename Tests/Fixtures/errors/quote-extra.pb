add volunteer "Alice Martin"" skills web 3
