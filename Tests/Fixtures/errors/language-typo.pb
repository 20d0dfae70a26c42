add volunteer "Alice Martin" speaks frensh, english
