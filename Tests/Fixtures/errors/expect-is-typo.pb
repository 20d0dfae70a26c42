expect "New site" is fild
