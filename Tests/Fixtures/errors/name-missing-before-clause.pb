add volunteer in Lille hours 20
