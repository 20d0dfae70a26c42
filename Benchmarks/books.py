#!/usr/bin/env python3
"""Writes a book of made-up pro bono data as CSV files, the same bytes for the same arguments on every machine.

usage: books.py SEATS VOLUNTEERS SEED FOLDER
       books.py NAME FOLDER                    a book of books.csv: XS, S, T, M, TL or L

The folder gets what a user would import: places.csv, skills.csv, causes.csv, associations.csv, volunteers.csv and
needs.csv, where a need has one line for each of its seats. Today is 2026-01-01 in every book.
"""

from __future__ import annotations

import csv
import itertools
import sys
from bisect import bisect_right
from datetime import date, timedelta
from pathlib import Path
from typing import Iterator, Sequence, TextIO

TODAY = date(2026, 1, 1)
LAST_DAY = 364  # days after TODAY: no availability and no need goes beyond the year

# Name, latitude and longitude in thousandths of a degree, population in thousands (how often the place is drawn).
PLACES = [
    ("Paris", 48857, 2352, 2100),
    ("Marseille", 43297, 5381, 870),
    ("Lyon", 45764, 4836, 520),
    ("Toulouse", 43605, 1444, 500),
    ("Nice", 43710, 7262, 345),
    ("Nantes", 47218, -1554, 320),
    ("Montpellier", 43611, 3877, 300),
    ("Strasbourg", 48573, 7752, 290),
    ("Bordeaux", 44838, -579, 260),
    ("Lille", 50629, 3057, 235),
    ("Rennes", 48117, -1678, 225),
    ("Reims", 49258, 4032, 180),
    ("Toulon", 43125, 5930, 180),
    ("Saint-Etienne", 45440, 4387, 173),
    ("Le Havre", 49494, 108, 166),
    ("Grenoble", 45188, 5724, 158),
    ("Dijon", 47322, 5041, 158),
    ("Angers", 47478, -563, 155),
    ("Nimes", 43837, 4360, 148),
    ("Villeurbanne", 45772, 4880, 155),
    ("Clermont-Ferrand", 45777, 3087, 147),
    ("Aix-en-Provence", 43530, 5447, 147),
    ("Le Mans", 48006, 199, 145),
    ("Brest", 48390, -4486, 140),
    ("Tours", 47394, 685, 137),
    ("Amiens", 49894, 2296, 134),
    ("Limoges", 45834, 1261, 130),
    ("Annecy", 45899, 6129, 130),
    ("Perpignan", 42689, 2895, 119),
    ("Boulogne-Billancourt", 48840, 2240, 120),
    ("Metz", 49119, 6176, 120),
    ("Besancon", 47238, 6024, 119),
    ("Orleans", 47903, 1909, 116),
    ("Saint-Denis", 48936, 2357, 113),
    ("Rouen", 49443, 1099, 114),
    ("Montreuil", 48864, 2443, 111),
    ("Argenteuil", 48947, 2247, 110),
    ("Mulhouse", 47750, 7336, 109),
    ("Caen", 49183, -371, 107),
    ("Nancy", 48692, 6184, 105),
    ("Roubaix", 50690, 3182, 98),
    ("Tourcoing", 50724, 3161, 97),
    ("Nanterre", 48892, 2207, 96),
    ("Vitry", 48787, 2403, 95),
    ("Creteil", 48790, 2456, 92),
    ("Avignon", 43949, 4806, 91),
    ("Poitiers", 46580, 340, 89),
    ("Dunkerque", 51035, 2377, 87),
    ("Aubervilliers", 48914, 2384, 88),
    ("Versailles", 48801, 2130, 85),
    ("Pau", 43295, -371, 77),
    ("La Rochelle", 46160, -1151, 78),
    ("Calais", 50951, 1859, 72),
    ("Cannes", 43553, 7017, 74),
    ("Beziers", 43344, 3216, 78),
    ("Colmar", 48079, 7358, 68),
    ("Bourges", 47081, 2399, 64),
    ("Quimper", 47996, -4102, 63),
    ("Valence", 44933, 4892, 64),
    ("Chambery", 45565, 5918, 59),
]

# The most offered first, the most lacking last.
SKILLS = """
    web-dev communication accounting strategy project-management fundraising graphic-design hr marketing data-analysis
    legal translation photography video teaching it-support seo copywriting event-planning finance ux-design community
    grant-writing coaching mobile-dev security logistics mediation architecture medical
""".split()

CAUSES = """
    education environment health poverty inclusion culture youth elderly housing refugees animals digital
""".split()


class Random:
    """Pseudo-random integers: SplitMix64, of Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators".

    >>> random = Random(0)
    >>> hex(random.next())
    '0xe220a8397b1dcdaf'
    """

    __slots__ = ("_state",)
    _MASK = (1 << 64) - 1

    def __init__(self, seed: int) -> None:
        self._state = seed & self._MASK

    def next(self) -> int:
        """The next integer of 64 bits."""
        self._state = (self._state + 0x9E3779B97F4A7C15) & self._MASK
        mixed = self._state
        mixed = ((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9) & self._MASK
        mixed = ((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB) & self._MASK
        return mixed ^ (mixed >> 31)

    def fraction(self) -> int:
        """A number of 2³²nds in 0 ..< 1, as an integer of 32 bits."""
        return self.next() >> 32

    def below(self, bound: int) -> int:
        """An integer in 0 ..< bound, as even as 32 bits allow."""
        return self.fraction() * bound >> 32

    def percent(self, chance: int) -> bool:
        """True in `chance` of 100 cases."""
        return self.below(100) < chance


class Draw:
    """A choice among values by whole weights, made without floating point so that every machine agrees.

    >>> Draw("ab", [1, 0]).from_(Random(7))
    'a'
    """

    __slots__ = ("_values", "_limits")

    def __init__(self, values: Sequence, weights: Sequence[int]) -> None:
        total = sum(weights)
        self._values = values
        # A value owns the fractions below its limit and not below that of the value before it.
        self._limits = [(sum_so_far << 32) // total for sum_so_far in itertools.accumulate(weights)]

    def from_(self, random: Random):
        """One of the values, the next that `random` yields."""
        return self._values[bisect_right(self._limits, random.fraction())]


PLACE = Draw([name for name, *_ in PLACES], [population for *_, population in PLACES])
RADIUS = Draw([10, 30, 60, 150], [25, 40, 25, 10])
MISSIONS = Draw([1, 2, 3], [60, 30, 10])
HOURS_OFFERED = Draw([4, 6, 8, 10, 15, 20, 30, 40], [8, 12, 16, 20, 16, 14, 8, 6])
HOURS_ASKED = Draw([2, 4, 6, 8, 10, 15, 20], [15, 25, 20, 15, 12, 8, 5])
LANGUAGES_SPOKEN = Draw(["fr", "en", "fr|en"], [55, 8, 37])
LANGUAGE_ASKED = Draw(["fr", "en"], [80, 20])
SKILL_COUNT = Draw([1, 2, 3, 4], [30, 35, 22, 13])
CAUSE_COUNT = Draw([1, 2, 3, 4], [35, 35, 20, 10])
LEVEL_OFFERED = Draw([1, 2, 3, 4, 5], [15, 25, 30, 20, 10])
LEVEL_ASKED = Draw([1, 2, 3, 4, 5], [20, 30, 28, 16, 6])
PRIORITY = Draw(["low", "normal", "high", "urgent"], [25, 45, 22, 8])

# Supply falls with the rank of a skill (Zipf's law); demand falls less, and rises again for the skills that lack.
SKILL_OFFERED = Draw(SKILLS, [1_000_000 // rank for rank in range(1, len(SKILLS) + 1)])
SKILL_ASKED = Draw(
    SKILLS, [700_000 // (rank + 1) + 300_000 // (len(SKILLS) - rank) for rank in range(len(SKILLS))]
)


_DAYS = [(TODAY + timedelta(offset)).isoformat() for offset in range(-366, 366)]


def day(offset: int) -> str:
    """The date so many days after today.

    >>> day(-1), day(31)
    ('2025-12-31', '2026-02-01')
    """
    return _DAYS[offset + 366]


def places() -> Iterator[str]:
    """The lines of places.csv."""
    yield "place,latitude,longitude"
    for name, latitude, longitude, _ in PLACES:
        yield f"{name},{latitude / 1000:.3f},{longitude / 1000:.3f}"


def skills() -> Iterator[str]:
    """The lines of skills.csv: no skill has a parent."""
    yield "skill,parent"
    for skill in SKILLS:
        yield f"{skill},"


def causes() -> Iterator[str]:
    """The lines of causes.csv."""
    yield "cause"
    yield from CAUSES


def volunteers(count: int, seed: int) -> Iterator[str]:
    """The lines of volunteers.csv. The order of the draws is part of the format."""
    yield "name,place,radius,remote,missions,hours,languages,causes,skills,rating,last engagement,from,until"
    random = Random(2 * seed + 1)
    for number in range(count):
        place = PLACE.from_(random)
        radius = RADIUS.from_(random)
        remote = "yes" if random.percent(40) else "no"
        missions = MISSIONS.from_(random)
        hours = HOURS_OFFERED.from_(random)
        languages = LANGUAGES_SPOKEN.from_(random)
        liked: list[str] = []
        liked_count = CAUSE_COUNT.from_(random)
        while len(liked) < liked_count:
            cause = CAUSES[random.below(len(CAUSES))]
            if cause not in liked:
                liked.append(cause)
        levels: dict[str, int] = {}
        skill_count = SKILL_COUNT.from_(random)
        while len(levels) < skill_count:
            skill = SKILL_OFFERED.from_(random)
            if skill not in levels:
                levels[skill] = LEVEL_OFFERED.from_(random)
        # Tenths; 3.0 for those without a rating, else 2.0 to 5.0 with good ratings the more frequent.
        rating = 30 if random.percent(30) else 20 + max(random.below(31), random.below(31))
        idle_days = random.below(366)
        if random.percent(40):
            first, last = 0, LAST_DAY
        else:
            first = random.below(300)
            last = min(LAST_DAY, first + 60 + random.below(181))
        offered = "|".join(f"{skill}:{level}" for skill, level in levels.items())
        yield (
            f"V{number:07d},{place},{radius},{remote},{missions},{hours},{languages},{'|'.join(liked)},{offered},"
            f"{rating // 10}.{rating % 10},{day(-idle_days)},{day(first)},{day(last)}"
        )


def write_associations_and_needs(seats: int, seed: int, associations: TextIO, needs: TextIO) -> None:
    """Writes associations.csv and needs.csv, whose draws alternate: each association has one need of 1 to 4 seats."""
    associations.write("name,place,causes\n")
    needs.write("need,association,place,skill,level,hours,languages,from,until,priority\n")
    random = Random(2 * seed + 2)
    number = 0
    written = 0
    while written < seats:
        number += 1
        seat_count = 1 + random.below(4)
        cause = CAUSES[random.below(len(CAUSES))]
        is_remote = random.percent(45)
        home = PLACE.from_(random)
        first = random.below(300)
        last = min(LAST_DAY, first + 7 + random.below(84))
        priority = PRIORITY.from_(random)
        language = LANGUAGE_ASKED.from_(random)
        associations.write(f"A{number:06d},{home},{cause}\n")
        place = "remote" if is_remote else home
        # The last need is cut short where the book is full.
        for _ in range(min(seat_count, seats - written)):
            skill = SKILL_ASKED.from_(random)
            level = LEVEL_ASKED.from_(random)
            hours = HOURS_ASKED.from_(random)
            needs.write(
                f"N{number:06d},A{number:06d},{place},{skill},{level},{hours},{language},{day(first)},{day(last)},"
                f"{priority}\n"
            )
            written += 1


def write_book(seats: int, people: int, seed: int, folder: Path) -> None:
    """Writes the six files of a book into a folder, which is made where it is missing."""
    folder.mkdir(parents=True, exist_ok=True)

    def create(name: str) -> TextIO:
        return open(folder / name, "w", encoding="utf-8", newline="\n", buffering=1 << 20)

    for name, lines in [
        ("places.csv", places()),
        ("skills.csv", skills()),
        ("causes.csv", causes()),
        ("volunteers.csv", volunteers(people, seed)),
    ]:
        with create(name) as file:
            file.writelines(f"{line}\n" for line in lines)
    with create("associations.csv") as associations, create("needs.csv") as needs:
        write_associations_and_needs(seats, seed, associations, needs)


def named_book(name: str) -> tuple[int, int, int]:
    """Seats, volunteers and seed of a book of books.csv."""
    with open(Path(__file__).with_name("books.csv"), encoding="utf-8", newline="") as file:
        books = {row["book"]: row for row in csv.DictReader(file)}
    if name not in books:
        sys.exit(f"books.py: no book is named {name}; there are {', '.join(books)}")
    book = books[name]
    return int(book["seats"]), int(book["volunteers"]), int(book["seed"])


def main(arguments: list[str]) -> None:
    """Runs the program; see the top of the file."""
    if arguments in (["-h"], ["--help"]):
        print(__doc__.strip())
    elif len(arguments) == 2:
        write_book(*named_book(arguments[0]), Path(arguments[1]))
    elif len(arguments) == 4 and all(number.isdecimal() for number in arguments[:3]):
        seats, people, seed = map(int, arguments[:3])
        write_book(seats, people, seed, Path(arguments[3]))
    else:
        sys.exit(__doc__.strip())


if __name__ == "__main__":
    main(sys.argv[1:])
