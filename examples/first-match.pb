# A first match: one association, two volunteers, the best plan and the reasons for it; the session of the README.
#
# A coordinator's day in small: record who is there and what is asked for, `match`, ask why and why not, `accept`.
# The `expect` lines say what must come out; `pb test examples` checks them.

today 2026-11-23

add association "Le Relais" causes education in Roubaix
add volunteer "Alice Martin" skills graphic-design 4, web 3 in Lille hours 20 causes education
add volunteer "Bruno Caron" skills finance 5 remote only hours 10

need graphic-design 3, web for "Le Relais" as "New site" hours 12 priority high  # two seats, two people
besoin finances 4 pour "Le Relais" nommé "Budget" distanciel                     # French words say the same

match                                        # the best plan over all open needs; changes nothing
why "Alice Martin" for "New site"            # her score, criterion by criterion
why not "Bruno Caron" for "New site" seat 2  # what stands in the way, and what would do
accept "Alice Martin" for "New site"         # from now on she has that seat

expect "Alice Martin" fills "New site" seat 1
expect score("Alice Martin" for "New site" seat 1) = 888
expect "Bruno Caron" fills "Budget"

# Alice could build the site as well, but a team of two is two people.
expect "New site" is not filled
expect count(seats where open and not filled) = 1
