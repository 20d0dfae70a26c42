list volunteers --limit 10
