add volunteer "東京 太郎" in Lille huors 3
