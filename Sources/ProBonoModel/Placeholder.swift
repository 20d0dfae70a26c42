// Room: ProBonoModel
