today 2026-1-5
