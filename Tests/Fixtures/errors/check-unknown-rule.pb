# pb check
# pb:ignore no-houres
add volunteer "Alice" hours 10
