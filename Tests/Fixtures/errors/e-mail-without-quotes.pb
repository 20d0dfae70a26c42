add volunteer "Luc Petit" email luc.petit@example.org in Lille
