"""Much input at once, and none at all: scripts, tables and start-up, pb against the shell of SQLite."""

from __future__ import annotations

import csv
import itertools
import sys
from pathlib import Path
from typing import Callable, Iterator, TextIO

from measuring.processes import Contestant, failures, run_in_turn
from measuring.workshop import Workshop

STARTS = 40  # on each turn


def people(folder: Path, count: int) -> Iterator[tuple[str, str, int, str, int]]:
    """Name, first skill, its level, place and hours of the first lines of volunteers.csv."""
    with open(folder / "volunteers.csv", encoding="utf-8", newline="") as file:
        for row in itertools.islice(csv.DictReader(file), count):
            skill, level = row["skills"].split("|")[0].split(":")
            yield row["name"], skill, int(level), row["place"], int(row["hours"])


def write_statements(folder: Path, count: int, file: TextIO) -> None:
    """Writes a script of pb that adds each of the volunteers, in the one layout of the language."""
    for name, skill, level, place, hours in people(folder, count):
        file.write(f'add volunteer "{name}" skills {skill} {level} in "{place}" hours {hours}\n')


def write_inserts(folder: Path, count: int, file: TextIO) -> None:
    """Writes the same as SQL: a table in which a name stands once, and one transaction."""
    columns = "name text primary key, skill text, level integer, place text, hours integer"
    file.write(f"create table volunteer ({columns});\nbegin;\n")
    for name, skill, level, place, hours in people(folder, count):
        file.write(f"insert into volunteer values ('{name}', '{skill}', {level}, '{place}', {hours});\n")
    file.write("commit;\n")


def written(path: Path, write: Callable[[TextIO], None]) -> Path:
    """A file that is written where it is not there yet."""
    if not path.exists():
        unfinished = path.with_suffix(".unfinished")
        with open(unfinished, "w", encoding="utf-8", newline="\n") as file:
            write(file)
        unfinished.rename(path)
    return path


def compare(workshop: Workshop, part: str, facts: dict, contestants: list[Contestant], times: int = 1) -> list[str]:
    """Runs contestants in turn and stores what they took. Returns what went wrong."""
    run_in_turn(workshop.launcher, contestants, workshop.most_runs, times)
    found = [contestant.summary() for contestant in contestants]
    workshop.store(part, {**facts, "contestants": found})
    return failures(part, found)


def measure_script(workshop: Workshop, book: str, lines: int) -> list[str]:
    """A script that adds volunteers one by one, run, and only read; against as many INSERTs."""
    print(f"bench: a script of {lines:,} lines", file=sys.stderr)
    folder = workshop.book(book)
    statements = written(folder / f"add-{lines}.pb", lambda file: write_statements(folder, lines, file))
    inserts = written(folder / f"add-{lines}.sql", lambda file: write_inserts(folder, lines, file))
    # Skills and places are those of the book.
    script = folder / f"add-all-{lines}.pb"
    script.write_text(
        'today 2026-01-01\nimport places from "places.csv"\nimport skills from "skills.csv"\n'
        f'source "{statements.name}"\n'
    )
    contestants = [Contestant("pb", [workshop.pb, "run", script.name], folder)]
    if sqlite := workshop.sqlite:
        contestants.append(Contestant("sqlite3", [sqlite, ":memory:"], folder, input=inserts))
    wrong = compare(workshop, "script", {"lines": lines}, contestants)

    return wrong + measure_parsing(workshop, folder, lines // 10)


def measure_parsing(workshop: Workshop, folder: Path, lines: int) -> list[str]:
    """What reads such a script and runs nothing of it."""
    script = written(folder / f"add-{lines}.pb", lambda file: write_statements(folder, lines, file))
    mistaken = folder / "mistaken.pb"
    mistaken.write_text(script.read_text() + "mistake\n")
    contestants = [
        Contestant("pb run, with a mistake in the last line", [workshop.pb, "run", mistaken.name], folder, status=2),
        Contestant("pb check", [workshop.pb, "check", script.name], folder),
        Contestant("pb fmt --check", [workshop.pb, "fmt", "--check", script.name], folder),
    ]
    return compare(workshop, "parsing", {"bytes": script.stat().st_size}, contestants)


def measure_import(workshop: Workshop, book: str) -> list[str]:
    """A table of volunteers, read into the book and its rules, against reading it into a table of text."""
    print(f"bench: importing the volunteers of book {book}", file=sys.stderr)
    folder = workshop.book(book)
    script = folder / "import.pb"
    kinds = ("places", "skills", "causes", "volunteers")
    script.write_text("today 2026-01-01\n" + "".join(f'import {kind} from "{kind}.csv"\n' for kind in kinds))
    contestants = [Contestant("pb", [workshop.pb, "run", script.name], folder, output=folder / "import.out")]
    if sqlite := workshop.sqlite:
        command = [sqlite, ":memory:", ".import --csv volunteers.csv volunteer"]
        contestants.append(Contestant("sqlite3", command, folder, output=folder / "import-sqlite3.out"))
    size = (folder / "volunteers.csv").stat().st_size
    return compare(workshop, "import", {"book": book, "bytes": size}, contestants)


def measure_start_up(workshop: Workshop) -> list[str]:
    """Starting, doing next to nothing, and ending."""
    print("bench: start-up", file=sys.stderr)
    contestants = [Contestant("pb", [workshop.pb, "-c", "help"], workshop.folder)]
    if sqlite := workshop.sqlite:
        contestants.append(Contestant("sqlite3", [sqlite, ":memory:", "select 1"], workshop.folder))
    return compare(workshop, "start-up", {"starts": STARTS * workshop.most_runs}, contestants, STARTS)
