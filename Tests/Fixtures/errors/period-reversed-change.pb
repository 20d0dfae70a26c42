add volunteer "Alice" from 2026-12-01
change volunteer "Alice" until 2026-11-01
