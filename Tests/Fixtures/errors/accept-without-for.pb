accept "Alice Martin" "New site"
