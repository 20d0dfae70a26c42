add volunteer "Alice" hours 10
list volunteers where hours >= high
