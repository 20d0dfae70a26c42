add association "Le Relais" causes enviroment in Lille
