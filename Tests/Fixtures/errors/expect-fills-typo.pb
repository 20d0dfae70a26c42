expect "Alice Martin" fill "New site"
