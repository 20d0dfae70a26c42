add volunteer "Alice Martin" from 23.11.2026 until 31.12.2026
