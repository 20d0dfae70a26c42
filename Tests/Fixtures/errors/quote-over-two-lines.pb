add association "Les Amis
de Wazemmes" in Lille
