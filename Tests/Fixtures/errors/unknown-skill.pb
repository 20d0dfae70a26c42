add volunteer "Alice" skills graphic-desing 4
