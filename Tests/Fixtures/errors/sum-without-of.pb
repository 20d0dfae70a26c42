expect sum(hours) = 3
