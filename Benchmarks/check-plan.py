#!/usr/bin/env python3
"""Checks a plan against its book, sharing no code with pb.

usage: check-plan.py FOLDER PLAN.csv [NAME]

FOLDER holds the book (see books.py). PLAN.csv has the columns need, seat, skill, volunteer, score, where seat 1 is the
need's first line in needs.csv. With NAME, a book of books.csv, the plan must also be as good as the best one there is.

Prints each broken rule, then the seats filled, the sum P of the priority weights of the filled seats and the sum S of
their scores. Exits with 1 where a rule is broken or the plan is not the best, with 2 where a file cannot be read.
"""

from __future__ import annotations

import csv
import sys
from collections import Counter
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from math import asin, cos, radians, sin, sqrt
from pathlib import Path
from typing import Iterator, NamedTuple

TODAY = date(2026, 1, 1)
EARTH_RADIUS = 6371.0088  # km
PRIORITY_WEIGHT = {"low": 1, "normal": 2, "high": 4, "urgent": 8}
LEVEL_POINTS = [200, 250, 225, 200, 175]  # by how far the level is above the one asked for


class Point(NamedTuple):
    """A place on the globe, in degrees."""

    latitude: float
    longitude: float


@lru_cache(maxsize=None)
def distance(a: Point, b: Point) -> int:
    """Whole kilometres between two places along the great circle, by the haversine formula.

    >>> distance(Point(48.857, 2.352), Point(50.629, 3.057)), distance(Point(0, 0), Point(0, 180))
    (203, 20015)
    """
    north = sin((radians(b.latitude) - radians(a.latitude)) / 2) ** 2
    east = sin((radians(b.longitude) - radians(a.longitude)) / 2) ** 2
    half_chord_squared = north + cos(radians(a.latitude)) * cos(radians(b.latitude)) * east
    return int(2 * EARTH_RADIUS * asin(sqrt(min(1.0, half_chord_squared))))


@dataclass(frozen=True)
class Volunteer:
    """A line of volunteers.csv."""

    home: Point
    radius: int
    works_remote: bool
    missions: int
    hours: int
    languages: frozenset[str]
    causes: frozenset[str]
    levels: dict[str, int]
    rating_tenths: int
    last_engagement: date
    first_day: date
    last_day: date


@dataclass(frozen=True)
class Seat:
    """A line of needs.csv, with the causes of its association; `place` is None for a remote seat."""

    place: Point | None
    skill: str
    level: int
    hours: int
    languages: frozenset[str]
    causes: frozenset[str]
    first_day: date
    last_day: date
    priority: str


class Broken(Exception):
    """A pair that a rule forbids; carries the name of the rule."""


def words(cell: str) -> frozenset[str]:
    """The entries of a cell that lists several."""
    return frozenset(cell.split("|"))


class Book:
    """The people and the seats of a folder of CSV files."""

    def __init__(self, folder: Path) -> None:
        places = {
            row["place"]: Point(float(row["latitude"]), float(row["longitude"])) for row in rows(folder / "places.csv")
        }
        self._parent = {row["skill"]: row["parent"] for row in rows(folder / "skills.csv")}
        causes = {row["name"]: words(row["causes"]) for row in rows(folder / "associations.csv")}
        self.volunteers = {
            row["name"]: Volunteer(
                home=places[row["place"]],
                radius=int(row["radius"]),
                works_remote=row["remote"] == "yes",
                missions=int(row["missions"]),
                hours=int(row["hours"]),
                languages=words(row["languages"]),
                causes=words(row["causes"]),
                levels={skill: int(level) for skill, level in (pair.split(":") for pair in row["skills"].split("|"))},
                rating_tenths=int(row["rating"].replace(".", "")),
                last_engagement=date.fromisoformat(row["last engagement"]),
                first_day=date.fromisoformat(row["from"]),
                last_day=date.fromisoformat(row["until"]),
            )
            for row in rows(folder / "volunteers.csv")
        }
        self.seats: dict[tuple[str, int], Seat] = {}
        seats_of: Counter[str] = Counter()
        for row in rows(folder / "needs.csv"):
            seats_of[row["need"]] += 1
            self.seats[row["need"], seats_of[row["need"]]] = Seat(
                place=None if row["place"] == "remote" else places[row["place"]],
                skill=row["skill"],
                level=int(row["level"]),
                hours=int(row["hours"]),
                languages=words(row["languages"]),
                causes=causes[row["association"]],
                first_day=date.fromisoformat(row["from"]),
                last_day=date.fromisoformat(row["until"]),
                priority=row["priority"],
            )

    def _is_or_is_below(self, skill: str, asked: str) -> bool:
        """Whether a skill is the one asked for or belongs to it."""
        while skill and skill != asked:
            skill = self._parent[skill]
        return skill == asked

    def score(self, volunteer: Volunteer, seat: Seat) -> int:
        """The score of a pair, or `Broken` with the first rule that forbids it."""
        margins = [
            level - seat.level for skill, level in volunteer.levels.items() if self._is_or_is_below(skill, seat.skill)
        ]
        if not margins:
            raise Broken("skill")
        if max(margins) < 0:
            raise Broken("level")
        if not volunteer.languages & seat.languages:
            raise Broken("language")
        if volunteer.hours < seat.hours:
            raise Broken("hours")
        if volunteer.first_day > seat.first_day or seat.last_day > volunteer.last_day:
            raise Broken("dates")
        if seat.place is None:
            if not volunteer.works_remote:
                raise Broken("place")
            place_points = 150
        else:
            away = distance(volunteer.home, seat.place)
            if away > volunteer.radius:
                raise Broken("place")
            place_points = max(0, 250 - away)
        rested = min(365, max(0, (TODAY - volunteer.last_engagement).days))
        return (
            max(LEVEL_POINTS[margin] for margin in margins if margin >= 0)
            + place_points
            + (200 if volunteer.causes & seat.causes else 0)
            + 3 * volunteer.rating_tenths
            + 100 * rested // 365
            + min(38, volunteer.hours - seat.hours)
        )


def rows(path: Path) -> Iterator[dict[str, str]]:
    """The rows of a CSV file by column name; a byte order mark is passed over."""
    with open(path, encoding="utf-8-sig", newline="") as file:
        yield from csv.DictReader(file, strict=True)


class Verdict(NamedTuple):
    """What is wrong with a plan, and what it is worth."""

    broken: list[str]
    filled: int
    priorities: int
    scores: int


def check(book: Book, plan: Path) -> Verdict:
    """Holds every line of a plan against the rules. A pair that may not be adds nothing to what the plan is worth."""
    broken: list[str] = []
    times_filled: Counter[tuple[str, int]] = Counter()
    times_in_need: Counter[tuple[str, str]] = Counter()
    missions: Counter[str] = Counter()
    priorities = scores = 0
    for line, row in enumerate(rows(plan), start=2):
        key, name = (row["need"], int(row["seat"])), row["volunteer"]
        seat, volunteer = book.seats.get(key), book.volunteers.get(name)
        if seat is None or volunteer is None:
            broken.append(f"line {line}: there is no " + (f"seat {key[1]} of {key[0]}" if seat is None else name))
            continue
        if row["skill"] != seat.skill:
            broken.append(f"line {line}: {key[0]} seat {key[1]} asks for {seat.skill}, not for {row['skill']}")
        try:
            score = book.score(volunteer, seat)
        except Broken as rule:
            broken.append(f"line {line}: {rule} forbids {name} for {key[0]} seat {key[1]}")
            continue
        if int(row["score"]) != score:
            broken.append(f"line {line}: {name} for {key[0]} seat {key[1]} scores {score}, not {row['score']}")
        times_filled[key] += 1
        times_in_need[key[0], name] += 1
        missions[name] += 1
        priorities += PRIORITY_WEIGHT[seat.priority]
        scores += score
    broken += [f"{need} seat {seat} is filled {n} times" for (need, seat), n in times_filled.items() if n > 1]
    broken += [f"{name} has {n} seats of {need}" for (need, name), n in times_in_need.items() if n > 1]
    broken += [
        f"{name} has {n} seats, but takes {book.volunteers[name].missions}"
        for name, n in missions.items()
        if n > book.volunteers[name].missions
    ]
    return Verdict(broken, len(times_filled), priorities, scores)


def shortfall(verdict: Verdict, name: str) -> list[str]:
    """How a plan differs from the best one known of a book of books.csv."""
    books = {row["book"]: row for row in rows(Path(__file__).with_name("books.csv"))}
    if name not in books:
        sys.exit(f"check-plan.py: no book is named {name}; there are {', '.join(books)}")
    found = {"filled": verdict.filled, "P": verdict.priorities, "S": verdict.scores}
    return [
        f"{measure} is {value}, of the best plan {books[name][measure]}"
        for measure, value in found.items()
        if books[name][measure] and int(books[name][measure]) != value
    ]


def main(arguments: list[str]) -> int:
    """Runs the program; see the top of the file. Returns its exit status."""
    if arguments in (["-h"], ["--help"]):
        print(__doc__.strip())
        return 0
    if len(arguments) not in (2, 3):
        print(__doc__.strip(), file=sys.stderr)
        return 2
    try:
        book = Book(Path(arguments[0]))
        verdict = check(book, Path(arguments[1]))
    except (OSError, ValueError, KeyError, TypeError, csv.Error) as problem:
        print(f"check-plan.py: cannot read the book or the plan: {type(problem).__name__}: {problem}", file=sys.stderr)
        return 2
    faults = verdict.broken + (shortfall(verdict, arguments[2]) if len(arguments) == 3 else [])
    for fault in faults:
        print(fault)
    print(
        f"{verdict.filled} of {len(book.seats)} seats filled, P {verdict.priorities}, S {verdict.scores}, "
        f"{len(verdict.broken)} rules broken"
    )
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
