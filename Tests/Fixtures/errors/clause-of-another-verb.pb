add company "Atelier Nord" in Lille priority high
