add volunteer "Alice Martin" skils web 9 huors ten in
match
