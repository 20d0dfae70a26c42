add volunteer "Alice Martin" skills graphic–desing 4
