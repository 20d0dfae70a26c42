complete "Alice Martin" for "New site" rating 6
