expect count volunteers = 3
