list associations where hours >= 10
