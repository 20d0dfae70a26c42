cd Lille
