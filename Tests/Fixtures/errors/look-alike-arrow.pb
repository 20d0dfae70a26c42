merge volunteer "A. Martin" → "Alice Martin"
