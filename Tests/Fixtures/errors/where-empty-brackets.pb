list needs where ()
