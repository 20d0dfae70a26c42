# pb test
add volunteer "Alice" hours 10
---
added volunteer Alice
---
