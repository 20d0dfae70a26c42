#!/usr/bin/env python3
"""The best candidates for a seat by SQL, as an application with a database would ask for them.

usage: rank.py sqlite|duckdb FOLDER

Loads the book in FOLDER into memory: a table with a row for each skill of each volunteer, which holds all that a seat
can ask for. In SQLite two covering indexes belong to it, one for seats at a place and one for remote seats; in DuckDB
its rows are in the order of the first one.

Then answers each line of standard input, JSON with the columns of needs.csv, `causes` (of the association) and `top`,
by a line `volunteer score` for each candidate, best first, and a line `end`. An empty line gets `end` alone.
"""

from __future__ import annotations

import csv
import json
import sys
from datetime import date
from math import asin, cos, radians, sin, sqrt
from pathlib import Path
from typing import Any, Callable, Iterator

TODAY = date(2026, 1, 1)
EARTH_RADIUS = 6371.0088  # km
FARTHEST = 150  # km: no radius in these books is longer

TABLE = """
create table offer (
  skill text, place text, remote integer, level integer, hours integer, first_day text, last_day text, radius integer,
  languages text, causes integer, points integer, volunteer text
)"""
COLUMNS = "level, hours, first_day, last_day, radius, languages, causes, points, volunteer"

CANDIDATES = """
select volunteer,
  points + case level - :level when 0 then 200 when 1 then 250 when 2 then 225 when 3 then 200 else 175 end
  + {place} + case when causes & :causes <> 0 then 200 else 0 end + min_of(38, hours - :hours) as score
from {source}
where skill = :skill and level >= :level and hours >= :hours and first_day <= :first_day and last_day >= :last_day
  and instr(languages, :language) > 0 and {within}
order by score desc, volunteer
limit :top"""
ON_SITE = CANDIDATES.format(
    place="250 - km", source="distance join offer on offer.place = distance.place",
    within="distance.seat = :place and km <= radius",
)
REMOTE = CANDIDATES.format(place="150", source="offer", within="remote = 1")


def rows(path: Path) -> Iterator[dict[str, str]]:
    """The rows of a CSV file by column name."""
    with open(path, encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def distances(folder: Path) -> list[tuple[str, str, int]]:
    """Pairs of places that a radius can span, with their kilometres."""
    places = [
        (row["place"], radians(float(row["latitude"])), radians(float(row["longitude"])))
        for row in rows(folder / "places.csv")
    ]
    found = []
    for seat, north, east in places:
        for place, other_north, other_east in places:
            half = sin((other_north - north) / 2) ** 2
            half += cos(north) * cos(other_north) * sin((other_east - east) / 2) ** 2
            km = int(2 * EARTH_RADIUS * asin(sqrt(min(1.0, half))))
            if km <= FARTHEST:
                found.append((seat, place, km))
    return found


def cause_bits(folder: Path) -> Callable[[str], int]:
    """A function that makes an integer with a bit for each cause of the causes between `|`."""
    bit = {row["cause"]: 1 << number for number, row in enumerate(rows(folder / "causes.csv"))}
    return lambda cell: sum(bit[cause] for cause in cell.split("|"))


def offers(folder: Path) -> Iterator[tuple[Any, ...]]:
    """The rows of the table."""
    causes = cause_bits(folder)
    idle_days: dict[str, int] = {}
    for row in rows(folder / "volunteers.csv"):
        last = row["last engagement"]
        if last not in idle_days:
            idle_days[last] = min(365, max(0, (TODAY - date.fromisoformat(last)).days))
        points = 3 * int(row["rating"].replace(".", "")) + 100 * idle_days[last] // 365
        for entry in row["skills"].split("|"):
            skill, level = entry.split(":")
            yield (
                skill, row["place"], int(row["remote"] == "yes"), int(level), int(row["hours"]), row["from"],
                row["until"], int(row["radius"]), row["languages"], causes(row["causes"]), points, row["name"],
            )


class SQLite:
    """The table in SQLite."""

    def __init__(self, folder: Path) -> None:
        import sqlite3

        self._database = sqlite3.connect(":memory:")
        execute = self._database.execute
        execute(TABLE)
        execute("create table distance (seat text, place text, km integer)")
        self._database.executemany(f"insert into offer values ({', '.join('?' * 12)})", offers(folder))
        self._database.executemany("insert into distance values (?, ?, ?)", distances(folder))
        execute(f"create index offer_at_place on offer (skill, place, {COLUMNS})")
        execute(f"create index offer_remote on offer (skill, remote, {COLUMNS}) where remote = 1")
        execute("create index distance_of_seat on distance (seat, place, km)")
        execute("analyze")
        self._on_site, self._remote = (statement.replace("min_of", "min") for statement in (ON_SITE, REMOTE))

    def ask(self, is_remote: bool, values: dict[str, Any]) -> list[tuple[str, int]]:
        """The candidates for a seat."""
        return self._database.execute(self._remote if is_remote else self._on_site, values).fetchall()


class DuckDB:
    """The table in DuckDB."""

    def __init__(self, folder: Path) -> None:
        import duckdb

        self._database = duckdb.connect()
        execute = self._database.execute
        # DuckDB reads a file far faster than it takes rows from Python.
        table, places = folder / "offers.csv", folder / "distances.csv"
        for path, lines in [(table, offers(folder)), (places, distances(folder))]:
            with open(path, "w", encoding="utf-8", newline="") as file:
                csv.writer(file).writerows(lines)
        execute(TABLE.replace("offer (", "loaded ("))
        execute(f"copy loaded from '{table}' (header false)")
        execute("create table offer as select * from loaded order by skill, place, level")
        execute("drop table loaded")
        execute("create table distance (seat text, place text, km integer)")
        execute(f"copy distance from '{places}' (header false)")
        self._on_site, self._remote = (
            statement.replace("min_of", "least").replace(":", "$") for statement in (ON_SITE, REMOTE)
        )

    def ask(self, is_remote: bool, values: dict[str, Any]) -> list[tuple[str, int]]:
        """The candidates for a seat."""
        return self._database.execute(self._remote if is_remote else self._on_site, values).fetchall()


def answer(database: SQLite | DuckDB, causes: Callable[[str], int], seat: dict[str, Any]) -> list[tuple[str, int]]:
    """The candidates for a line of needs.csv."""
    is_remote = seat["place"] == "remote"
    values = {
        "skill": seat["skill"], "level": int(seat["level"]), "hours": int(seat["hours"]), "first_day": seat["from"],
        "last_day": seat["until"], "language": seat["languages"], "causes": causes(seat["causes"]), "top": seat["top"],
    }
    return database.ask(is_remote, values if is_remote else {**values, "place": seat["place"]})


def main(arguments: list[str]) -> None:
    """Runs the program; see the top of the file."""
    if arguments in (["-h"], ["--help"]):
        print(__doc__.strip())
        return
    databases = {"sqlite": SQLite, "duckdb": DuckDB}
    if len(arguments) != 2 or arguments[0] not in databases:
        sys.exit(__doc__.strip())
    folder = Path(arguments[1])
    database, causes = databases[arguments[0]](folder), cause_bits(folder)
    for line in sys.stdin:
        found = answer(database, causes, json.loads(line)) if line.strip() else []
        sys.stdout.write("".join(f"{volunteer} {score}\n" for volunteer, score in found) + "end\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1:])
