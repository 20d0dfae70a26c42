// Room: ProBonoScenarios
