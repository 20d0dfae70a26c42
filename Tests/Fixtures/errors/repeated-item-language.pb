add volunteer "Alice" speaks fr, french
