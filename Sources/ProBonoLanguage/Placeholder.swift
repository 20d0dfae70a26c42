// Room: ProBonoLanguage
