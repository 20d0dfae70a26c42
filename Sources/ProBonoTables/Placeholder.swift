// Room: ProBonoTables
