# pb test
add volunteer "Alice" hours 10
count volunteers
---
2 volunteers
---
