"""The best plan of a book with rules of whole plans, which no minimum-cost flow holds."""

from __future__ import annotations

import csv
import sys
from collections import Counter
from pathlib import Path
from typing import Iterator

from measuring.processes import Contestant, failures, run_in_turn
from measuring.ranking import evenly
from measuring.workshop import Workshop

LIMIT = 30  # seconds for the search
COMPANIES = 30
NOTHING_MORE = "none"


def column(path: Path, name: str) -> list[str]:
    """The values of a column of a table."""
    with open(path, encoding="utf-8", newline="") as file:
        return [row[name] for row in csv.DictReader(file)]


def share(names: list[str], percent: int) -> list[str]:
    """So many of a hundred names, spread over all of them.

    >>> share([str(number) for number in range(40)], 5)
    ['0', '20']
    """
    return evenly(names, len(names) * percent // 100)


def whole_needs(folder: Path, percent: int) -> Iterator[str]:
    """Of the needs of several seats, so many are filled whole or not at all."""
    seats = Counter(column(folder / "needs.csv", "need"))
    for need in share([need for need, count in seats.items() if count > 1], percent):
        yield f'change need "{need}" whole'


def budgets(folder: Path, percent: int) -> Iterator[str]:
    """Of the volunteers who take several engagements, so many have no more than 12 hours for all of them."""
    missions = zip(column(folder / "volunteers.csv", "name"), column(folder / "volunteers.csv", "missions"))
    for volunteer in share([name for name, count in missions if int(count or 1) > 1], percent):
        yield f'change volunteer "{volunteer}" budget 12'


def needs_at_once(folder: Path, percent: int) -> Iterator[str]:
    """So many of the associations take on one need at a time."""
    for association in share(column(folder / "associations.csv", "name"), percent):
        yield f'change association "{association}" needs-at-once 1'


def company_quotas(folder: Path, percent: int) -> Iterator[str]:
    """So many of the volunteers work for companies, of each of which a program of a fifth of the needs takes two people."""
    companies = [f"Company {number}" for number in range(1, COMPANIES + 1)]
    yield from (f'add company "{company}"' for company in companies)
    yield 'add program "Day" quota 2 per company'
    for number, volunteer in enumerate(share(column(folder / "volunteers.csv", "name"), percent)):
        yield f'change volunteer "{volunteer}" at "{companies[number % COMPANIES]}"'
    for need in share(list(dict.fromkeys(column(folder / "needs.csv", "need"))), 20):
        yield f'change need "{need}" program "Day"'


RULES = {
    NOTHING_MORE: [],
    "5 % of the needs of several seats whole": [(whole_needs, 5)],
    "20 % of them": [(whole_needs, 20)],
    "all of them": [(whole_needs, 100)],
    "one need at a time for 20 % of the associations": [(needs_at_once, 20)],
    "a budget of 12 hours for 5 % of those who take several engagements": [(budgets, 5)],
    "for 20 % of them": [(budgets, 20)],
    f"two people of each of {COMPANIES} companies, where 10 % work, in a program": [(company_quotas, 10)],
    "5 % whole, 5 % one at a time, 5 % budgets": [(whole_needs, 5), (needs_at_once, 5), (budgets, 5)],
}


def measure(workshop: Workshop, book: str) -> list[str]:
    """Measures the plans of a book with such rules and stores what was found. Returns what went wrong."""
    folder = workshop.book(book)
    print(f"bench: rules of whole plans in book {book}", file=sys.stderr)
    read = (folder / "read.pb").read_text()
    contestants = []
    for number, (name, kinds) in enumerate(RULES.items()):
        rules = "".join(f"{line}\n" for rule, percent in kinds for line in rule(folder, percent))
        script = folder / f"rules-{number}.pb"
        script.write_text(f"{read}{rules}set time limit {LIMIT}\nmatch value\n")
        contestants.append(
            Contestant(name, [workshop.pb, "run", script.name], folder, output=folder / f"rules-{number}.out")
        )
    run_in_turn(workshop.launcher, contestants, min(3, workshop.most_runs))
    found = [{**contestant.summary(), "said": contestant.said[-1:]} for contestant in contestants]
    workshop.store("rules", {"book": book, "limit": LIMIT, "contestants": found})
    return failures(f"book {book}, rules of whole plans", found)
