today 2026-11-23; "Alice Martin"; match
