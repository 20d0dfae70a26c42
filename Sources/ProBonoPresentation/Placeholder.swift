// Room: ProBonoPresentation
