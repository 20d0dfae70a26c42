add association "Le Relais" in Lille
need web 3 for "Le Relais"     # one seat
    # it must be soon
    by 2027-01-32
