# pb test
add volunteer "Alice" hours 10
add volunteer "Bruno" hours 12
list volunteers
---
name    hours
Alice   10
...
---
