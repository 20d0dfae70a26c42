// Room: ProBonoMatching
