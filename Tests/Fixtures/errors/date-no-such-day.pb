today 2026-02-29
