}
match
