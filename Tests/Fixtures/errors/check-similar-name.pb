# pb check
add association "Le Relais" in Lille
add association "Le Relias" in Lille
