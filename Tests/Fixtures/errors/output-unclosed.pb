# pb test
count volunteers
---
0 volunteers
