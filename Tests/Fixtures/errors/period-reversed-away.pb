add volunteer "Alice" away 2026-12-31 to 2026-12-24
