# pb check
today 2026-11-23
add association "Le Relais" in Lille
need web for "Le Relais" hours 4 by 2026-01-31
add volunteer "Alice" skills web until 2025-12-31
