# pb check
# pb:ignore
add volunteer "Alice" hours 10
