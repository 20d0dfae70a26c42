add volunteer "Alice Martin" ~~~~ hours 3
