add association "Les "Jardins" de Lille"
