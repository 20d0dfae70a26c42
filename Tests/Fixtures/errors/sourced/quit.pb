add volunteer "Bruno"
quit
