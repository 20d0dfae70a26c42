expect sum(name of volunteers) = 3
