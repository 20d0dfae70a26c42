# A winter round of Pro Bono Lab in Hauts-de-France: 40 volunteers, 15 associations, one plan for the whole region.
#
# The regional team matches the needs of the winter: a *marathon* (one day in Lille, a team of eight), two *trails*
# (a pair over some months), a *diagnostic* (half a day, on the spot) and single missions, on site or remote.
# Some volunteers come on their own time (bénévolat), others on paid work time that four companies give (mécénat de
# compétences). What the plan must keep to: one mission at a time unless somebody offers more, how far each goes, who is
# away when, how much an association's staff can take on, what was already decided.

today 2026-11-30
set country FR

# --- Companies that give work time ---

add company "Assurances Flandria" in Lille
add company "Textiles Delmotte" in Roubaix
add company "Logistique Artois" in Arras
add company "Brasserie Vanhoutte" in Valenciennes

# --- Associations ---

add association "Les Jardins de Wazemmes" causes environment, food in Lille
add association "Toit pour Elles" causes housing, gender-equality in Lille capacity 1
    note "one person in the office: never more than one mission at a time"
add association "Le Vestiaire de l'Emploi" causes employment, inclusion in Roubaix
add association "Mots d'Enfance" causes education, youth in Tourcoing
add association "Cap Vélo Métropole" causes environment, sports in "Villeneuve-d'Ascq"
add association "Mémoire de Mineurs" causes culture in Lens
add association "Les Cuisines Partagées" causes food, poverty in Douai
add association "Ports d'Attache" causes refugees, human-rights in Calais
add association "Dunes Vivantes" causes environment in Dunkerque
add association "Handisport Arrageois" causes disability, sports in Arras
add association "Somme Connectée" causes digital-divide in Amiens
add association "L'Atelier des Aînés" causes elderly in Valenciennes
add association "Santé Sambre" causes health in Maubeuge
add association "La Fabrique du Beffroi" causes culture, social-economy in Béthune
add association "Passerelle Oise" causes employment, refugees in Beauvais

# --- Volunteers ---

# --- Around Lille ---

add volunteer "Amélie Dewaele" skills graphic-design 4, illustration 3 in Lille hours 20
    causes environment giving benevolat
add volunteer "Benoît Vandenberghe" skills strategy 5, governance 4 in Lille hours 40 missions 2
    causes housing, employment giving benevolat rating 4.7 last 2026-05-22
add volunteer "Camille Lefèvre" skills communication 4, social-media 4 in Lille hours 30
    causes education at "Assurances Flandria" giving mecenat
add volunteer "Clémence Hérault" skills finance 5, accounting 4 in Lille hours 25
    at "Assurances Flandria" giving mecenat rating 4.4 last 2026-01-16
add volunteer "Damien Wartel" skills web 4, automation 3 in Lille hours 40 causes digital-divide
    giving benevolat
add volunteer "Élodie Bauduin" skills hr 4, recruiting 4 in Lille hours 15 causes employment
    at "Assurances Flandria" giving mecenat
add volunteer "Farid Benhaddou" skills data-analysis 4, databases 3 in Lille hours 20 causes health
    from 2027-01-04
add volunteer "Gaëlle Prévost" skills legal 5 in Lille remote only hours 6 causes refugees, housing
    at "Assurances Flandria" giving mecenat
add volunteer "Hugo Lemaître" skills seo 3, copywriting 3 in "Marcq-en-Barœul" hours 12
    causes sports
add volunteer "Inès Boukhari" skills project-management 4, coaching 3 in "Marcq-en-Barœul" hours 30
    missions 2 causes youth rating 4.9 last 2026-07-03
add volunteer "Jérôme Castelain" skills video 3, photography 4 in Lambersart hours 12 causes culture
    away 2027-01-18 to 2027-02-14
add volunteer "Léa Vasseur" skills ux-design 4, web-design 4 in "Villeneuve-d'Ascq" hours 20
    causes environment speaks fr, en
add volunteer "Maxime Duquesne" skills web 5, security 4 in "Villeneuve-d'Ascq" hours 10 remote only
add volunteer "Nadia Cherif" skills fundraising 4, grant-writing 5 in Lille hours 20
    causes refugees, housing rating 4.6 last 2026-09-11
add volunteer "Océane Delattre" skills social-media 3, video 2 in Lille within 15 km hours 12
    causes youth

# --- Roubaix and Tourcoing ---

add volunteer "Pauline Delmotte" skills branding 5, graphic-design 3 in Roubaix hours 16
    at "Textiles Delmotte" giving mecenat causes inclusion
add volunteer "Quentin Lesage" skills logistics 4, project-management 3 in Roubaix hours 16
    at "Textiles Delmotte" giving mecenat
add volunteer "Rachid Amrani" skills accounting 4, finance 3 in Tourcoing hours 20 causes education
add volunteer "Sabrina Nowak" skills hr 3, teaching 4 in Roubaix hours 16 causes employment
    at "Textiles Delmotte" giving mecenat
add volunteer "Théo Vermeersch" skills illustration 4, layout 3 in Tourcoing hours 15
    causes youth, culture
add volunteer "Victoire d'Hondt" skills communication 5, public-relations 4 in Tourcoing hours 8
    causes education refuses sports

# --- Pas-de-Calais ---

add volunteer "Adrien Kaczmarek" skills web 3, it-support 4 in Lens hours 30 causes culture
add volunteer "Brigitte Cordonnier" skills accounting 5, governance 3 in Béthune remote no hours 10
    causes culture
add volunteer "Cédric Kowalski" skills logistics 5, quality 3 in Arras hours 20
    at "Logistique Artois" giving mecenat causes food
add volunteer "Delphine Quandalle" skills translation 4, teaching 3 in Calais hours 30
    speaks fr, en, ar causes refugees
add volunteer "Étienne Wallart" skills strategy 3, business-plan 4 in Arras hours 24
    at "Logistique Artois" giving mecenat causes disability, sports
add volunteer "Fanny Bouchez" skills graphic-design 3, social-media 3 in Liévin hours 12
    causes culture
add volunteer "Grégoire Lhomme" skills legal 4 in "Boulogne-sur-Mer" within 40 km hours 8
    causes human-rights speaks fr, en

# --- Flanders coast, Douaisis, Hainaut ---

add volunteer "Hélène Ryckebusch" skills impact-measurement 4, data-analysis 3 in Dunkerque hours 25
    causes environment
add volunteer "Isabelle Crombez" skills communication 3, event-planning 4 in Dunkerque hours 10
    remote no causes environment
add volunteer "Julien Wattiez" skills finance 4, business-plan 3 in Douai hours 20 causes poverty
add volunteer "Karim Zeroual" skills web 4, crm 4 in Valenciennes hours 20 causes elderly
    at "Brasserie Vanhoutte" giving mecenat
add volunteer "Lucie Carpentier" skills branding 3, copywriting 4 in Valenciennes hours 12
    at "Brasserie Vanhoutte" giving mecenat causes elderly
add volunteer "Mickaël Stievenard" skills it-support 3, security 3 in Maubeuge hours 15
    causes health
add volunteer "Noémie François" skills crm 3, data-analysis 4 in Valenciennes hours 20 causes health
    until 2027-03-31

# --- Picardie ---

add volunteer "Odile Ponthieu" skills teaching 5, digital-accessibility 3 in Amiens hours 20
    causes digital-divide rating 5.0 last 2026-10-19
add volunteer "Pierre-Yves Béal" skills strategy 4, partnerships 4 in Amiens hours 30
add volunteer "Renée Dobelle" skills recruiting 5, hr 4 in Compiègne within 70 km hours 15
    causes employment
add volunteer "Séverine Maës" skills grant-writing 3, partnerships 3 in Beauvais hours 15
    causes employment
add volunteer "Yann Loiseau" skills web 2, social-media 2 in Beauvais hours 10 status paused
    note "back in spring, after his move"

# --- Needs ---

# --- The marathon: one day, a team of eight around one association ---

need project-management 3, branding 3, 2 graphic-design 3, web-design 3, copywriting 3,
    communication 3, social-media 3 for "Les Jardins de Wazemmes" as "Marathon de Wazemmes" hours 8
    from 2027-01-28 until 2027-01-28 priority high

# --- Trails: a pair over some months ---

need strategy 4, finance 4 for "Le Vestiaire de l'Emploi" as "Trail : essaimer à Tourcoing" hours 24
    from 2027-01-11 until 2027-06-30
need web 4, crm 3 for "L'Atelier des Aînés" as "Trail : fichier des adhérents" hours 20
    from 2027-01-11 until 2027-03-26

# --- A diagnostic: half a day, on the spot ---

need it-support 3 for "Santé Sambre" as "Diagnostic numérique" hours 4 by 2027-02-26

# --- Single missions ---

need legal 4 for "Ports d'Attache" as "Statut des hébergeurs" remote hours 6 by 2026-12-18
    priority urgent
need translation 3 for "Ports d'Attache" as "Livret d'accueil" hours 25 speaks ar by 2027-02-28
    priority high
need grant-writing 3 for "Passerelle Oise" as "Réponse au FSE" remote hours 15 by 2027-01-15
    priority high
need hr 3 for "Passerelle Oise" as "Entretiens blancs" hours 10 by 2027-03-12
need legal 3 for "Toit pour Elles" as "Bail associatif" remote hours 6 priority high
need strategy 3 for "Toit pour Elles" as "Projet associatif" hours 20 by 2027-04-30
need communication 3 for "Mots d'Enfance" as "Campagne de parrainage" hours 8 by 2027-01-31
need accounting 3 for "Mots d'Enfance" as "Plan comptable" hours 15 by 2026-12-31
need business-plan 3 for "Handisport Arrageois" as "Budget du club" hours 15 by 2027-02-15
need impact-measurement 3 for "Dunes Vivantes" as "Bilan des chantiers" hours 20 by 2027-03-31
need event-planning 3 for "Dunes Vivantes" as "Fête des dunes" hours 10 from 2027-05-03
    until 2027-05-28
need logistics 4 for "Les Cuisines Partagées" as "Tournée des invendus" hours 15 priority urgent
need photography 3 for "Mémoire de Mineurs" as "Portraits de mineurs" hours 12 from 2027-01-25
    until 2027-02-05
need web 3 for "Mémoire de Mineurs" as "Musée en ligne" remote hours 25
need accounting 4 for "La Fabrique du Beffroi" as "Premiers comptes" hours 10 by 2027-01-31
need teaching 4 for "Somme Connectée" as "Former les médiateurs" hours 18 by 2027-04-30
    priority high
need seo 3 for "Cap Vélo Métropole" as "Être trouvé" remote hours 10 priority low

# --- What was decided before the round ---

# A first engagement of the winter is agreed already: Benoît and Toit pour Elles have both said yes.
accept "Benoît Vandenberghe" for "Projet associatif"

# Inès, who led the last two marathons, leads this one.
pin "Inès Boukhari" to "Marathon de Wazemmes"

# Clémence audits the accounts of Mots d'Enfance: she must not keep them as well.
forbid "Clémence Hérault" from "Mots d'Enfance"

# Adrien was asked early and said no.
decline "Adrien Kaczmarek" for "Musée en ligne"
    because interest "would rather not work for his former employer"

# --- The plan ---

match verified

expect count(volunteers) = 40
expect count(associations) = 15
expect count(seats) = 30
expect count(seats where filled) = 27
expect count(needs where open and not filled) = 3

# The marathon finds its team of eight, Inès among them; Benoît, who offers two missions, has his second.
expect "Marathon de Wazemmes" is filled
expect "Inès Boukhari" fills "Marathon de Wazemmes" seat 1
expect "Benoît Vandenberghe" fills "Trail : essaimer à Tourcoing" seat 1
expect "Clémence Hérault" fills "Trail : essaimer à Tourcoing" seat 2

# Nearest is not all: Renée comes the 50 km from Compiègne to Beauvais, because she goes as far as 70.
expect "Renée Dobelle" fills "Entretiens blancs"

# Adrien has said no, so the museum's site goes to Damien, remote.
expect "Damien Wartel" fills "Musée en ligne"

# --- Why three of the needs stay open ---

# Hugo is the one who knows SEO, and the marathon, of high priority, needs him as its writer.
expect "Être trouvé" is not filled
why "Hugo Lemaître" for "Être trouvé"

# Jérôme is away for the whole of it.
expect "Portraits de mineurs" is not filled
why not "Jérôme Castelain" for "Portraits de mineurs"

# Toit pour Elles can take on one mission at a time, and has Benoît's.
expect "Bail associatif" is not filled
why not "Grégoire Lhomme" for "Bail associatif"

# --- After the calls: everybody said yes, then one had to give up ---

match
accept all
expect count(engagements where state = accepted) = 27

withdraw "Delphine Quandalle" from "Livret d'accueil" because availability "a new job in January"
match "Livret d'accueil"
expect "Livret d'accueil" is open
expect count(engagements where state = accepted) = 26
list seats where open
