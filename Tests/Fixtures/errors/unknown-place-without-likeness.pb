add volunteer "Alice" in Xyzzyville
