complete "Alice Martin" for "New site" rating 4.25
