add association "Le Relais\"
