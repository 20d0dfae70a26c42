add volunteer "Alice" in Roubax
