# A marathon day: two companies lend thirty people for one day to four associations.
#
# A program manager writes down once what holds for the day: whose employees take part, when, from where, and how many at
# most. The needs say that they are part of it, the plan keeps to its quotas, and `why not` names its rules. The `expect`
# lines say what must come out; `pb test examples` checks them.

today 2026-11-02

add company "Nordis" in Lille causes digital-divide
add company "Scaldis" in Tourcoing

add association "Les Petits Frères du Canal" in Roubaix causes education
add association "Banque du Temps" in Lille causes social-inclusion
add association "Radio Quartier" in Villeneuve-d'Ascq causes culture
add association "Recycl'Art" in Tourcoing causes environment

# The day: two sponsors, people from around Lille, sixteen seats in all, five for each association, twelve for each company.
add program "Marathon du numérique" sponsor "Nordis" employees "Nordis", "Scaldis"
    from 2026-11-27 to 2026-11-27 in Lille within 60 km giving mecenat
    quota 16, 5 per association, 12 per company note "9 h, 12 rue des Ateliers, Lille"

add volunteer "Adèle Lefebvre" skills marketing 2, graphic-design 1 in Lille at "Nordis" hours 8
add volunteer "Bastien Dubois" skills graphic-design 5, strategy 2 in Arras at "Nordis"
    giving mecenat hours 8 rating 3.3
add volunteer "Camille Moreau" skills web 4, video 3 in Villeneuve-d'Ascq at "Nordis" giving mecenat
    hours 8 rating 3.6
add volunteer "Damien Lambert" skills copywriting 3, web 4 in Roubaix at "Nordis" giving mecenat
    hours 8
add volunteer "Élise Fontaine" skills strategy 2, finance 1 in Douai at "Nordis" hours 8 rating 4.2
add volunteer "Farid Rousseau" skills finance 5, marketing 2 in Lens at "Nordis" giving mecenat
    hours 8 rating 4.5
add volunteer "Gaëlle Vincent" skills hr 4, copywriting 3 in Tourcoing at "Nordis" giving mecenat
    hours 8
add volunteer "Hugo Muller" skills video 3, hr 4 in Lille at "Nordis" giving mecenat hours 8
    rating 3.1
add volunteer "Inès Garnier" skills marketing 2, graphic-design 1 in Arras at "Nordis" hours 8
    rating 3.4
add volunteer "Julien Chevalier" skills graphic-design 5, strategy 2 in Villeneuve-d'Ascq
    at "Nordis" giving mecenat hours 8
add volunteer "Karima Bailly" skills web 4, video 3 in Roubaix at "Nordis" giving mecenat hours 8
    rating 4.0
add volunteer "Léo Caron" skills copywriting 3, web 4 in Douai at "Nordis" giving mecenat hours 8
    rating 4.3
add volunteer "Manon Delattre" skills strategy 2, finance 1 in Lens at "Nordis" hours 8
add volunteer "Nassim Wattez" skills finance 5, marketing 2 in Tourcoing at "Nordis" giving mecenat
    hours 8 rating 4.9
add volunteer "Océane Vasseur" skills hr 4, copywriting 3 in Lille at "Nordis" giving mecenat
    hours 8 rating 3.2
add volunteer "Paul Leroy" skills video 3, hr 4 in Arras at "Nordis" giving mecenat hours 8
add volunteer "Quentin Marchand" skills marketing 2, graphic-design 1 in Villeneuve-d'Ascq
    at "Nordis" hours 8 rating 3.8
add volunteer "Rania Petit" skills graphic-design 5, strategy 2 in Roubaix at "Nordis"
    giving mecenat hours 8 rating 4.1
add volunteer "Simon Robin" skills web 4, video 3 in Douai at "Nordis" giving mecenat hours 8
add volunteer "Thaïs Masson" skills copywriting 3, web 4 in Lens at "Nordis" giving mecenat hours 8
    rating 4.7
add volunteer "Ugo Dufour" skills strategy 2, finance 1 in Tourcoing at "Nordis" hours 8 rating 3.0
add volunteer "Vanessa Blanchard" skills finance 5, marketing 2 in Lille at "Nordis" giving mecenat
    hours 8
add volunteer "William Guérin" skills hr 4, copywriting 3 in Arras at "Nordis" giving mecenat
    hours 8 rating 3.6
add volunteer "Yasmine Boyer" skills video 3, hr 4 in Villeneuve-d'Ascq at "Nordis" giving mecenat
    hours 8 rating 3.9
add volunteer "Zoé Gauthier" skills marketing 2, graphic-design 1 in Roubaix at "Scaldis" hours 8
add volunteer "Antoine Henry" skills graphic-design 5, strategy 2 in Douai at "Scaldis"
    giving mecenat hours 8 rating 4.5
add volunteer "Béatrice Roussel" skills web 4, video 3 in Lens at "Scaldis" giving mecenat hours 8
    rating 4.8
add volunteer "Cédric Nicolas" skills copywriting 3, web 4 in Tourcoing at "Scaldis" giving mecenat
    hours 8
add volunteer "Delphine Perrin" skills strategy 2, finance 1 in Lille at "Scaldis" hours 8
    rating 3.4
add volunteer "Émile Morin" skills finance 5, marketing 2 in Arras at "Scaldis" giving mecenat
    hours 8 rating 3.7

# Somebody who works elsewhere, and somebody who is away on the day.
add volunteer "Omar Sellier" skills web 5, marketing 4 in Lille hours 20
change volunteer "Adèle Lefebvre" away 2026-11-26 to 2026-11-29

# Each association brings a question for a team; the day is that of the program.
need 2 marketing 2, copywriting 2, graphic-design 2, web 2 for "Les Petits Frères du Canal"
    as "Une campagne de dons" program "Marathon du numérique" hours 7
need web 3, 2 graphic-design 2, video 2 for "Radio Quartier" as "Une émission en ligne"
    program "Marathon du numérique" hours 7
need finance 2, 2 strategy 2, hr 2 for "Banque du Temps" as "Un modèle économique"
    program "Marathon du numérique" hours 7 priority high
need marketing 2, web 2, video 2, finance 2, strategy 3 for "Recycl'Art" as "Une boutique"
    program "Marathon du numérique" hours 7

# Another need of one of them, which is not part of the day.
need web 4 for "Radio Quartier" as "Le site" hours 20

list programs
show program "Marathon du numérique"

match in program "Marathon du numérique"

expect count(seats where program = "Marathon du numérique" and filled) = 16
expect count(volunteers where company = Nordis) = 24

# Why the one and not the other.
why not "Omar Sellier" for "Une boutique" seat 2    # the day is for people of the two companies
why not "Adèle Lefebvre" for "Une boutique" seat 1  # away on the day of the program
expect "Omar Sellier" fills "Le site"

# On this day the cause matters less than the level: the weights of the program alone, not of the book.
policy for program "Marathon du numérique" cause 50 level 200, 300, 350, 200, 100
show policy for program "Marathon du numérique"

# What tighter quotas would cost, tried and taken back.
what if {
  change program "Marathon du numérique" quota 12, 4 per association, 8 per company
}

# The plan is taken, and from now on the engagements count for the quotas.
match in program "Marathon du numérique"
accept all
expect count(engagements where program = "Marathon du numérique") = 16
match in program "Marathon du numérique"
why need "Une émission en ligne" seat 3

# Somebody falls ill on the eve of the day: there is room for one again.
withdraw "Léo Caron" from "Une émission en ligne" because availability
match in program "Marathon du numérique"
---
...
1 of 3 open seats filled, optimal
---
expect "Simon Robin" fills "Une émission en ligne" seat 1
expect count(seats where program = "Marathon du numérique" and filled) = 16
