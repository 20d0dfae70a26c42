source "tables"
