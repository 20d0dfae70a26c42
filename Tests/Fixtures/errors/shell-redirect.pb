list volunteers > team.txt
