add volunteer "Bruno"
add volunteer "alice"
