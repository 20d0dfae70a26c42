add company "Atelier Nord" in Lille
add volunteer "Alice" at "Atelier du Nord"
