today tomorrow
