"""The best plan of a book, from its CSV files to a written plan: pb, and the peers in three ways."""

from __future__ import annotations

import json
import re
import statistics
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Sequence

from measuring.processes import Contestant, failures, run_in_turn
from measuring.workshop import SOURCES, NamedBook, Workshop, named_books

# So many of each seat's best pairs find the best plan of S, T and M, though without a proof; with 50 T's is missed.
BEST_KEPT = 64

PB, PB_READING, PB_VERIFIED = "pb", "pb: reading alone", "pb: match verified"
LEMON, LEMON_PRUNED = "LEMON", "LEMON, pruned"
OR_TOOLS, OR_TOOLS_PRUNED = "OR-tools", "OR-tools, pruned"
SCIPY = "SciPy"

# What comes after the book has been read.
STATEMENTS = {PB: 'export plan to "plan-pb.csv"\n', PB_READING: "", PB_VERIFIED: "match verified\n"}


@dataclass(frozen=True)
class Entry:
    """A contestant, and what it leaves behind."""

    contestant: Contestant
    plan: Path | None = None  # None where it writes none
    tells_steps: bool = False  # whether the last line of its output is JSON about its steps


def pb_entries(workshop: Workshop, folder: Path) -> list[Entry]:
    """pb on the whole job, on reading alone, and on checking its proof over all pairs."""
    entries = []
    for name, statements in STATEMENTS.items():
        file = re.sub(r"\W+", "-", name)
        script = folder / f"{file}.pb"
        script.write_text((folder / "read.pb").read_text() + statements)
        contestant = Contestant(name, [workshop.pb, "run", script.name], folder, output=folder / f"{file}.out")
        entries.append(Entry(contestant, folder / "plan-pb.csv" if name == PB else None))
    return entries


def peer_entries(workshop: Workshop, folder: Path) -> list[Entry]:
    """The peers that are there."""
    programs: list[tuple[str, Sequence[str | Path], int]] = []
    if lemon := workshop.lemon:
        programs += [(LEMON, [lemon], 0), (LEMON_PRUNED, [lemon], BEST_KEPT)]
    flow = SOURCES / "peers/flow.py"
    if python := workshop.python_with("numpy", "ortools"):
        programs += [
            (OR_TOOLS, [python, "-B", flow, "ortools"], 0),
            (OR_TOOLS_PRUNED, [python, "-B", flow, "ortools"], BEST_KEPT),
        ]
    if python := workshop.python_with("numpy", "scipy"):
        programs += [(SCIPY, [python, "-B", flow, "scipy"], 0)]
    entries = []
    for name, command, best in programs:
        file = re.sub(r"\W+", "-", name)
        plan = folder / f"plan-{file}.csv"
        contestant = Contestant(name, [*command, ".", str(best), plan.name], folder, output=folder / f"{file}.out")
        entries.append(Entry(contestant, plan, tells_steps=True))
    return entries


def worth(folder: Path, plan: Path) -> dict[str, int] | None:
    """Seats filled, P, S and rules broken of a plan by check-plan.py; None for a plan that cannot be read."""
    done = subprocess.run(
        [sys.executable, "-B", SOURCES / "check-plan.py", folder, plan], capture_output=True, text=True, check=False
    )
    verdict = re.search(r"(\d+) of \d+ seats filled, P (\d+), S (\d+), (\d+) rules broken\n\Z", done.stdout)
    return dict(zip(("filled", "P", "S", "broken"), map(int, verdict.groups()))) if verdict else None


def summary(entry: Entry) -> dict:
    """What a contestant took, each of its steps, and what its last plan is worth."""
    found = entry.contestant.summary()
    if "failure" in found:
        return found
    if entry.tells_steps:
        told = [json.loads(line) for line in entry.contestant.said]
        found["pairs"] = told[-1]["pairs"]
        found["steps"] = {
            step: statistics.median(run["seconds"][step] for run in told) for step in told[-1]["seconds"]
        }
    if entry.plan is not None:
        found["plan"] = worth(entry.contestant.folder, entry.plan)
    return found


def disagreements(book: NamedBook, found: Sequence[dict]) -> list[str]:
    """What is wrong among the plans of a book: those said to be the best must all be, and no other may be better.

    >>> book = NamedBook("X", 2, 2, 4, 2, 3, 1500)
    >>> disagreements(book, [{"name": "pb", "plan": {"filled": 2, "P": 3, "S": 1499, "broken": 0}}])
    ['book X, pb: P 3, S 1499 instead of P 3, S 1500']
    >>> disagreements(book, [{"name": "SciPy", "plan": {"filled": 2, "P": 3, "S": 1600, "broken": 1}}])
    []
    """
    plans = {entry["name"]: entry["plan"] for entry in found if "plan" in entry}
    exact = [name for name in (LEMON, OR_TOOLS, PB) if name in plans]
    best = (book.priorities, book.scores)
    if None in best and exact and plans[exact[0]] is not None:
        best = plans[exact[0]]["P"], plans[exact[0]]["S"]
    wrong = []
    for name, plan in plans.items():
        if plan is None:
            wrong.append(f"book {book.name}, {name}: no plan that can be read")
            continue
        if plan["broken"] and name != SCIPY:
            wrong.append(f"book {book.name}, {name}: {plan['broken']} rules broken")
        value = plan["P"], plan["S"]
        differs = value != best if name in exact else value > best if name != SCIPY else value < best
        if None not in best and differs:
            wrong.append(f"book {book.name}, {name}: P {value[0]}, S {value[1]} instead of P {best[0]}, S {best[1]}")
    return wrong


def program(name: str) -> str:
    """The program of a contestant.

    >>> program(LEMON_PRUNED), program(PB_VERIFIED), program(SCIPY)
    ('LEMON', 'pb', 'SciPy')
    """
    return re.split("[,:]", name)[0]


PROGRAMS = tuple(map(program, (PB, LEMON, OR_TOOLS, SCIPY)))


def measure(workshop: Workshop, name: str, programs: Sequence[str] = PROGRAMS) -> list[str]:
    """Measures some programs on one book and stores what was found. Returns what is wrong with it: programs that
    failed, plans that are not as good as they should be."""
    book, folder = named_books()[name], workshop.book(name)
    entries = [
        entry for entry in pb_entries(workshop, folder) + peer_entries(workshop, folder)
        if program(entry.contestant.name) in programs
    ]
    print(f"bench: the best plan of book {name}", file=sys.stderr)
    run_in_turn(workshop.launcher, [entry.contestant for entry in entries], workshop.most_runs)
    found = [summary(entry) for entry in entries]
    wrong = failures(f"book {name}", found) + disagreements(book, found)
    workshop.store(
        f"solve-{name}",
        {
            "book": name, "seats": book.seats, "volunteers": book.volunteers, "pairs": book.pairs,
            "contestants": found, "disagreements": wrong,
        },
    )
    return wrong
