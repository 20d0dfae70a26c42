# pb check
add association "Le Relais" in Lille
need 2 web, design (hours 4) for "Le Relais"
