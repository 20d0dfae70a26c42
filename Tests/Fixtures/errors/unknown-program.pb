add association "Asso X"
add program "Marathon"
need web for "Asso X" program "Maraton"
