add association "Le Relais" in Lille
expect error unknwon-skill { need juggling for "Le Relais" }
