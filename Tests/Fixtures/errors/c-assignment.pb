let least := 3
