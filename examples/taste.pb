# A taste of the language: each verb once or twice, on a book that fits one screen.
#
# A statement is a verb, its object and clauses in any order, each led by its own word. Names are quoted, words are not.
# A line that begins with a clause word goes on with the statement above. French words say the same: the last part asks
# in French what was recorded in English.

today 2026-11-23
set country FR

# --- Who there is ---

add association "Asso X" causes education in Roubaix
add association "Le Relais" causes environment in Lille capacity 2
add company "Atelier Nord" in Lille

add volunteer "Alice Martin" skills graphic-design 4, web 3 in Lille speaks fr, en hours 20
    causes education
add volunteer "Bruno" skills strategy 5, finance 4 remote only hours 10
add volunteer "Chloé" skills marketing 3 at "Atelier Nord" in Roubaix hours 15 giving mecenat
add volunteer "Driss" skills web 4 in Tourcoing within 15 km hours 30 missions 2 from 2026-12-01
    until 2027-03-31 away 2026-12-24 to 2026-12-31

# --- What is asked for ---

need graphic-design for "Asso X"                              # one seat, any level, where the association is
need web 3, 2 marketing (hours 4) for "Asso X" as "New site"  # three seats: count, skill, least level, (seat clauses)
    hours 12 by 2027-01-31 priority high
need finance 4 for "Le Relais" as "Budget" remote

# --- Exploring: nothing here changes the book ---

match                                          # the best plan over all open needs
match verified                                 # the same, its proof checked anew
match in Roubaix within 5 km                   # the best plan over the open needs around a place
match "New site"                               # ranked candidates, seat by seat
match volunteer "Driss"                        # ranked seats for one volunteer
match for "Asso X" top 1                       # who could help this association
why "Driss" for "New site"                     # the score, criterion by criterion
why not "Bruno" for "New site"                 # each rule that forbids it, and the smallest change that would do
why "Driss" not "Alice Martin" for "New site"  # two people side by side

# Alice would score more on the site, but only she can do the graphic design: the plan keeps her for that.
expect score("Alice Martin" for "New site") > score("Driss" for "New site")
expect "Alice Martin" fills "graphic-design for Asso X"
expect "Driss" fills "New site" seat 1
expect "Bruno" fills "Budget"

# Two seats ask for marketing and one volunteer offers it.
expect "New site" is not filled
expect count(seats where open and not filled) = 1

# --- Deciding ---

accept "Driss" for "New site"  # or `accept all`: every pair of the plan last shown
decline "Chloé" for "New site" because availability "in January"
pin "Alice Martin" to "graphic-design for Asso X"
forbid "Driss" from "Le Relais"
expect count(engagements) = 2
expect count(bans) = 1
undo  # the forbid
redo
allow "Driss" for "Le Relais"
expect count(bans) = 0
withdraw "Driss" from "New site" because other "moves to Lyon"
unpin "Alice Martin" from "graphic-design for Asso X"

# The seat is free again, but what was withdrawn or declined is not proposed again until it is allowed.
expect "Alice Martin" fills "New site" seat 1
expect "graphic-design for Asso X" is not filled
allow "Driss" for "New site"
expect "Driss" fills "New site" seat 1
expect "graphic-design for Asso X" is filled

# --- The work itself ---

accept "Driss" for "New site"
today 2026-12-01
start "Driss" for "New site"
today 2026-12-20
complete "Driss" for "New site" hours 11 rating 5 welcome 4 note "online a week early"
expect "Driss" fills "New site" seat 1
expect sum(done of volunteers) = 11
expect count(volunteers where rating >= 4.5) = 1
show "Driss"

# --- Changing what was recorded ---

change volunteer "Bruno" name "Bruno Caron" add skills governance 3 hours 12
change need "Budget" priority urgent add seats accounting 2
add skill bookbinding aliases reliure parent design
add place "Hameau du Bac" at 50.63, 3.06
expect count(seats where need = "Budget") = 2

# --- Looking ---

list volunteers where skill web >= 3 and within 30 km of Lille sort by hours desc limit 10
count needs where open and priority >= high
show "New site"

# --- The same in French ---

ajouter bénévole "Émilie Vasseur" compétences comptabilité 3, rédaction 4 à Lille rayon 20 km
    heures 12
besoin rédaction pour "Le Relais" nommé "Lettre d'hiver" heures 8 avant 2027-01-15 priorité haute
apparier
pourquoi "Émilie Vasseur" pour "Lettre d'hiver"
accepter "Émilie Vasseur" pour "Lettre d'hiver"
lister bénévoles dont compétence graphisme et heures >= 10

attendre "Émilie Vasseur" occupe "Lettre d'hiver"
attendre "Budget" est pas pourvu
attendre nombre(besoins dont pourvu) = 2
