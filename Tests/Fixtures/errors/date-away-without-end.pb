add volunteer "Alice Martin" away 2026-12-24 until
