export radius=30
