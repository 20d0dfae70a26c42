// Room: ProBonoSession
