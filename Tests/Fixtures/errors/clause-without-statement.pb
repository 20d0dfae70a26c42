# The statement above was taken out.
    in Lille hours 20
