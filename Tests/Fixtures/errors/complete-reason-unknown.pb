decline "Alice Martin" for "New site" because busy
