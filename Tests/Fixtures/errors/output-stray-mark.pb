# pb test
add volunteer "Alice Martin"
---
count volunteers
