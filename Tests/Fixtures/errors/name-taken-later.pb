add association "Asso X" in Lille
add volunteer "Chloé" hours 10
add volunteer "Chloe" hours 12
