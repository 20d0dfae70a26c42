// the team of the winter
add volunteer "Alice Martin"
