add volunteer "Alice" in Valence
