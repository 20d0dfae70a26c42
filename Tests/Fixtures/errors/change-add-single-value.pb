change volunteer "Alice Martin" add hours 5
