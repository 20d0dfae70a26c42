let hours = 10 + 5
