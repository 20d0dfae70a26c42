add volunteer "Alice Martin" ho​urs 3
