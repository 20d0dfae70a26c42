add volunteer "Alice" skills web 2
change volunteer "Alice" drop skills finance
