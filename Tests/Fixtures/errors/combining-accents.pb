add volunteer "Chloé Brémaud" in Lille huors 3
