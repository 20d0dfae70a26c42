add volunteer "Alice Martin" from 23/11/2026
