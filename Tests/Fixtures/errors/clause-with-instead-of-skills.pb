add volunteer "Alice Martin" with web 3, design 2
