add volunteer "Chlo�" huors 3
