add volunteer "Alice" skills finance 2, finances 3
