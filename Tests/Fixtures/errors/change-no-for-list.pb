change volunteer "Alice Martin" no name
