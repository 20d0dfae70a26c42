list needs where !open
