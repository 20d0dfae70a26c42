add volunteer "Alice Martin" \  # goes on
    skills web 3
