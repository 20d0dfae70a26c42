add volunteer "Alice" speaks xx
