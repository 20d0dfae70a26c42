# pb check
add volunteer "Alice" hours 10
add volunteer "ALICE" hours 12
