need web 3 as "New site"
