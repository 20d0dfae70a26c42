let radius 30
