add volunteer 東京 in Lille
