change volunteer "Alice Martin" delete skills web
