add volunteer
