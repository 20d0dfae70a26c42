add "Alice Martin" skills web 3
