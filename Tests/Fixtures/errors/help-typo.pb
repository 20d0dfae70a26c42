help nead
