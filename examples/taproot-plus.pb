# Taproot Plus: nonprofits and volunteers of four US offices find each other by the skills needed and offered.
#
# Two formats. A *session* is one call of an hour with an expert: a remote need of one seat and one hour, so that distance
# plays no part. A *project* is some 30 hours over a few weeks for one or two volunteers, remote or on site.
# Nobody is assigned: the platform ranks candidates for a nonprofit (`match "NEED"`) and opportunities for a volunteer
# (`match volunteer "NAME"`), one side asks, and only when both have said yes is there an engagement (`accept`). A no from
# either side is a `decline` with its reason, and the pair does not come up again.

today 2026-09-14
set country US

# --- Nonprofits ---

add association "Bronx Reads" causes education, youth in "New York"
add association "Harbor Pantry" causes food, poverty in "New York"
add association "South Side Makers" causes youth, employment in Chicago capacity 2
add association "Lakefront Housing Alliance" causes housing in Chicago
add association "Mission Health Walk-In" causes health, refugees in "San Francisco"
add association "Bay Tides" causes environment in "San Francisco"
add association "Second Act LA" causes employment, inclusion in "Los Angeles"
add association "Echo Park Stage" causes culture, youth in "Los Angeles"

# --- Volunteers: what they offer, for how long, and what they care about ---

add volunteer "Maya Thompson" skills fundraising 5, grant-writing 4 in "New York" hours 2 missions 2
    causes food rating 4.8 last 2026-06-30
add volunteer "Daniel Okafor" skills web 4, ux-design 3 in "New York" hours 40 causes education
add volunteer "Grace Liu" skills hr 5, coaching 4 in "New York" remote only hours 1 missions 3
    rating 4.9 last 2026-08-28
add volunteer "Sam Rivera" skills branding 4, graphic-design 5 in Chicago hours 30 causes youth
add volunteer "Priya Natarajan" skills web 5, databases 4 in Chicago hours 35 causes employment
    rating 4.2
add volunteer "Tom Becker" skills finance 4, accounting 5 in Chicago hours 10 remote no
    causes housing
add volunteer "Elena Torres" skills translation 5, social-media 3 in "San Francisco" hours 30
    speaks en, es causes health, refugees
add volunteer "Ken Watanabe" skills data-analysis 5, crm 3 in "San Francisco" hours 30
    causes environment away 2026-10-05 to 2026-10-16
add volunteer "Olivia Brooks" skills strategy 4, governance 4 in "Los Angeles" hours 1 missions 2
    rating 4.5
add volunteer "Marcus Hill" skills video 4, photography 4 in "Los Angeles" within 50 km remote no
    hours 30 causes culture
add volunteer "Rachel Stein" skills graphic-design 3, layout 4 in "Los Angeles" hours 30
    causes culture, youth

# --- Sessions: one hour, one call ---

need fundraising 4 for "Harbor Pantry" as "Year-end appeal session" remote hours 1 by 2026-10-15
    priority high
need hr 4 for "Bronx Reads" as "First hire session" remote hours 1
need hr 3 for "Second Act LA" as "Job coach profile session" remote hours 1
need governance 3 for "Bay Tides" as "Board roles session" remote hours 1
need accounting 4 for "Lakefront Housing Alliance" as "Chart of accounts session" remote hours 1

# --- Projects: about thirty hours, one or two volunteers ---

need web 4, ux-design 3 for "Bronx Reads" as "Tutor sign-up site" remote hours 30 by 2026-12-18
need branding 3 for "South Side Makers" as "Brand refresh" hours 30 by 2026-12-18
need web 4 for "South Side Makers" as "Class booking page" remote hours 30 by 2026-11-30
    priority high
need translation 4 for "Mission Health Walk-In" as "Intake forms in Spanish" hours 30 speaks es
    priority urgent
need data-analysis 4 for "Bay Tides" as "Volunteer data clean-up" hours 25 by 2026-11-13
need video 3 for "Echo Park Stage" as "Season trailer" hours 25 from 2026-10-05 until 2026-10-30
need graphic-design 3 for "Echo Park Stage" as "Season poster" remote hours 20 by 2026-10-30

# --- What the platform shows ---

match "Tutor sign-up site"     # to the nonprofit: candidates seat by seat, best first
match volunteer "Sam Rivera"   # to the volunteer: opportunities, best first
match for "South Side Makers"  # who could help one nonprofit with anything it asks for

# A volunteer who knows web well is worth more where the cause is shared: Daniel to Bronx Reads, Priya to the Makers.
expect score("Daniel Okafor" for "Tutor sign-up site") > score("Priya Natarajan"
    for "Tutor sign-up site")
expect score("Priya Natarajan" for "Class booking page") > score("Daniel Okafor"
    for "Class booking page")

# --- Both sides say yes ---

accept "Elena Torres" for "Intake forms in Spanish"
accept "Maya Thompson" for "Year-end appeal session"
accept "Sam Rivera" for "Brand refresh"
accept "Grace Liu" for "First hire session"

# The Stage asks Sam for the poster as well; he has said yes to the Makers, and Rachel lives around the corner.
decline "Sam Rivera" for "Season poster" because availability "one project at a time"
accept "Rachel Stein" for "Season poster"

# A no from the nonprofit's side: Olivia sits on the board of a neighbour of Bay Tides.
decline "Olivia Brooks" for "Board roles session" because other "too close to a partner of ours"

# --- What is left: the best plan over everything that is still open ---

match
why not "Tom Becker" for "Chart of accounts session"
list needs where open sort by priority desc, name
list engagements

expect count(engagements where state = accepted) = 5
expect count(engagements where state = declined) = 2

# Grace can take three calls at a time, so she is proposed for the second one too.
expect "Grace Liu" fills "Job coach profile session"
expect "Ken Watanabe" fills "Volunteer data clean-up"
expect "Marcus Hill" fills "Season trailer"

# A team of two is two people: Priya's priority project comes first, and one seat of the site stays open.
expect "Priya Natarajan" fills "Class booking page"
expect "Daniel Okafor" fills "Tutor sign-up site"
expect "Tutor sign-up site" is not filled

# Only Olivia knows boards, and Tom does not work remote.
expect "Board roles session" is not filled
expect "Chart of accounts session" is not filled
expect count(needs where filled) = 9
