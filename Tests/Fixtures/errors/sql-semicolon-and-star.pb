list * where open
