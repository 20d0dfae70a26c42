# A first match: two associations near Lille, three volunteers, the best plan and the reasons for it.
#
# A coordinator's day in small: record who is there and what is asked for, `match`, ask why and why not, `accept`.
# The `expect` lines say what must come out; `pb test examples` checks them.

today 2026-11-23
set country FR

add association "Asso X" causes education in Roubaix
add association "Le Relais" causes environment in Lille
add volunteer "Alice Martin" skills graphic-design 4, web 3 in Lille hours 20 causes education
add volunteer "Bruno Caron" skills finance 5 remote only hours 10
add volunteer "Chloé Dubois" skills web 4 in Tourcoing within 15 km hours 30

need graphic-design 3 for "Asso X" as "New logo" hours 15 priority high
need web 3 for "Asso X" as "New site" hours 25 by 2027-01-31
need finance 4 for "Le Relais" as "Budget" remote

match                                       # the best plan over all open needs; changes nothing
why "Alice Martin" for "New logo"           # her score, criterion by criterion
why not "Alice Martin" for "New site"       # what stands in the way, and what would do
accept "Alice Martin" for "New logo"        # from now on she has that seat

expect "Alice Martin" fills "New logo"
expect score("Alice Martin" for "New logo") = 885
expect "Chloé Dubois" fills "New site"
expect count(needs where filled) = 3
