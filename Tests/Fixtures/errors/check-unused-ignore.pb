# pb check
# pb:ignore no-hours
add volunteer "Alice" hours 10
