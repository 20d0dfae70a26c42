add association "Asso X"
add program "Marathon"
need web for "Asso X" as "Site" program "Marathon"
remove program "Marathon"
