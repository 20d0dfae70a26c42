"""The best plan after one change of a book: one session with pb, one change after another, as at the prompt."""

from __future__ import annotations

import csv
import sys
from dataclasses import dataclass
from pathlib import Path

from measuring.processes import Conversation, Failed, times_of
from measuring.ranking import TODAY, evenly
from measuring.workshop import Workshop, named_books

CHANGES = 200  # of each kind
SHOWN = 20  # of those, how many are followed by the whole plan, and the plan that keeps most of the one before
LONGEST = 10  # seconds for the changes of a kind; after that no more are made

# Both need the best plan of the book as it is now: the first says what it is worth, the second shows all of it.
VALUE, SHOW = "match value;\n", "match;\n"


@dataclass(frozen=True)
class Filled:
    """A line of a plan."""

    need: str
    seat: str
    volunteer: str


@dataclass(frozen=True)
class Step:
    """A statement to measure, and what is said before it."""

    statement: str
    before: str = ""


class Session:
    """A conversation with pb in which nothing may fail."""

    def __init__(self, conversation: Conversation) -> None:
        self._conversation = conversation

    def ask(self, statements: str) -> float:
        """The seconds until the answer was whole. Throws `Failed` where a statement fails."""
        seconds, answer = self._conversation.ask(statements)
        if "error[" in answer:
            raise Failed(f"{statements.strip()}: {answer.strip().splitlines()[0]}")
        return seconds

    def times(self, steps: list[Step], then: str = "") -> dict:
        """The times from each statement to the end of the answer to what is asked then."""
        seconds: list[float] = []
        for step in steps:
            if step.before:
                self.ask(step.before)
            seconds.append(self.ask(step.statement + then))
            if sum(seconds) > LONGEST:
                break
        return times_of(seconds)


def planned(plan: Path) -> list[Filled]:
    """The lines of a plan, the first one of each volunteer."""
    with open(plan, encoding="utf-8", newline="") as file:
        lines = [Filled(row["need"], row["seat"], row["volunteer"]) for row in csv.DictReader(file)]
    return list({line.volunteer: line for line in reversed(lines)}.values())


def additions() -> list[Step]:
    """Volunteers who could take seats of a good many needs."""
    return [
        Step(
            f'add volunteer "New {number}" skills {("hr", "legal", "web-dev", "finance")[number % 4]} {1 + number % 5} '
            f'in {("Paris", "Lille", "Lyon")[number % 3]} within 60 km hours 20 speaks fr, en '
            "causes education, health rating 4.5;\n"
        )
        for number in range(CHANGES)
    ]


def changes(plan: list[Filled]) -> dict[str, list[Step]]:
    """The changes to make by kind, on people of the plan whom no other kind touches."""
    kind_count = 4
    shares = evenly(plan, kind_count * CHANGES)
    changed, declined, withdrawn, removed = (shares[start::kind_count] for start in range(kind_count))
    return {
        "add volunteer": additions(),
        "change … hours": [Step(f'change volunteer "{pair.volunteer}" hours 5;\n') for pair in changed],
        "decline": [Step(f'decline "{pair.volunteer}" for "{pair.need}";\n') for pair in declined],
        "withdraw": [
            Step(
                f'withdraw "{pair.volunteer}" for "{pair.need}";\n',
                before=f'accept "{pair.volunteer}" for "{pair.need}" seat {pair.seat};\n{VALUE}',
            )
            for pair in withdrawn
        ],
        "remove volunteer": [Step(f'remove volunteer "{pair.volunteer}";\n') for pair in removed],
    }


def questions(plan: list[Filled], people: int) -> list[Step]:
    """Pairs of a seat of the plan and anybody of the book, few of which are eligible."""
    return [
        Step(f'why not "V{number * people // CHANGES:07d}" for "{pair.need}" seat {pair.seat};\n')
        for number, pair in enumerate(evenly(plan, CHANGES))
    ]


def converse(session: Session, folder: Path, people: int) -> dict:
    """Puts all questions and makes all changes."""
    plan_file = "plan-changes.csv"
    session.ask(f'source "read.pb";\nexport plan to "{plan_file}";\n{VALUE}')
    plan = planned(folder / plan_file)
    why_not = session.times(questions(plan, people))
    kinds = {
        kind: {"value": session.times(steps[SHOWN:], VALUE), "show": session.times(steps[:SHOWN], SHOW)}
        for kind, steps in changes(plan).items()
    }
    return {"why not": why_not, "kinds": kinds, "round trip": times_of([session.ask("") for _ in range(1_000)])}


def measure(workshop: Workshop, book: str) -> list[str]:
    """Measures changes of a book and stores what was found. Returns what went wrong."""
    folder = workshop.book(book)
    print(f"bench: changes of book {book}", file=sys.stderr)
    with Conversation([workshop.pb, "--keep-going"], folder, *TODAY, seconds=workshop.seconds) as conversation:
        try:
            found = converse(Session(conversation), folder, named_books()[book].volunteers)
            found["megabytes"] = conversation.megabytes()
        except Failed as failed:
            found = {"failure": str(failed)}
    workshop.store("changes", {"book": book, **found})
    return [f"book {book}, changes: {found['failure']}"] if "failure" in found else []
