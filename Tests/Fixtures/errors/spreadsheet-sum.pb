sum(hours of volunteers)
