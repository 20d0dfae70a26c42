add association "Le Relais" in Lille
expect error unknown-skill { need web for "Le Relais" }
