expect score("Alice Martin", "New site") > 500
