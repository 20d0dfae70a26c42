expect error unknown-skill { need web 9 for "Le Relais" }
