aujourd'hui 23/11/2026
