expect error { need juggling for "Le Relais" }
