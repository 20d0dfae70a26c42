add volunteer "Alice Martin" from 3/12/2026
