"""The best ten candidates for a need: pb in one session, and databases that hold the same volunteers."""

from __future__ import annotations

import csv
import json
import re
import sys
from collections import Counter
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

from measuring.processes import Contestant, Conversation, Failed, failures, run_in_turn, times_of
from measuring.workshop import SOURCES, Workshop

TOP = 10
QUESTIONS = 1_000
BLOCK = 100  # questions to one program before the next has its turn
IN_SCRIPT = 10_000  # at most
LONGEST = 60  # seconds for all answers of one program; after that it is asked no more

TODAY = ("today;\n", "2026-01-01")  # pb says which day it is when it has done all before
CANDIDATE = re.compile(r"^ *\d+ {2,}(\S+) {2,}(\d+) {2,}", re.MULTILINE)


@dataclass
class Ranker:
    """A program that ranks candidates, what it was asked and what it took."""

    name: str
    conversation: Conversation
    seconds: list[float] = field(default_factory=list)
    failure: str | None = None

    def ask(self, seat: dict[str, str]) -> list[tuple[str, int]] | None:
        """The candidates for a seat, best first, or None where there is no answer."""
        if self.failure is not None or sum(self.seconds) > LONGEST:
            return None
        is_pb = self.name == "pb"
        question = f'match "{seat["need"]}" top {TOP};\n' if is_pb else json.dumps(seat | {"top": TOP}) + "\n"
        try:
            seconds, answer = self.conversation.ask(question)
        except Failed as failed:
            self.failure = str(failed)
            return None
        self.seconds.append(seconds)
        if is_pb:
            return [(volunteer, int(score)) for volunteer, score in CANDIDATE.findall(answer)]
        return [(volunteer, int(score)) for volunteer, score in map(str.split, answer.splitlines())]

    def found(self) -> dict:
        """What is stored."""
        if self.failure is not None:
            return {"failure": self.failure}
        return times_of(self.seconds) | {"megabytes": self.conversation.megabytes()}


def single_seats(folder: Path) -> list[dict[str, str]]:
    """The lines of needs.csv whose need has no other, with the causes of their associations."""
    with open(folder / "associations.csv", encoding="utf-8", newline="") as file:
        causes = {row["name"]: row["causes"] for row in csv.DictReader(file)}
    with open(folder / "needs.csv", encoding="utf-8", newline="") as file:
        seats = list(csv.DictReader(file))
    count = Counter(seat["need"] for seat in seats)
    return [seat | {"causes": causes[seat["association"]]} for seat in seats if count[seat["need"]] == 1]


def evenly(seats: list[dict[str, str]], count: int) -> list[dict[str, str]]:
    """So many of the seats, spread over all of them.

    >>> evenly(list("abcdef"), 3)
    ['a', 'c', 'e']
    """
    count = min(count, len(seats))
    return [seats[number * len(seats) // count] for number in range(count)]


def time_in_script(workshop: Workshop, folder: Path, seats: list[dict[str, str]]) -> dict:
    """The time of one `match … top` within a script: what a script with many takes beyond the same without them."""
    read = (folder / "read.pb").read_text()
    asked = evenly(seats, IN_SCRIPT)
    contestants = []
    for name, statements in [
        ("rank", "".join(f'match "{seat["need"]}" top {TOP}\n' for seat in asked)),
        # The first one builds what the others use.
        ("rank-once", f'match "{asked[0]["need"]}" top {TOP}\n'),
    ]:
        (folder / f"{name}.pb").write_text(read + statements)
        contestants.append(
            Contestant(name, [workshop.pb, "run", f"{name}.pb"], folder, output=folder / f"{name}.out")
        )
    run_in_turn(workshop.launcher, contestants, workshop.most_runs)
    many, once = (contestant.summary() for contestant in contestants)
    for found in (many, once):
        if "failure" in found:
            return {"failure": found["failure"]}
    return {"count": len(asked), "mean": max(0.0, many["seconds"] - once["seconds"]) / max(1, len(asked) - 1)}


def measure(workshop: Workshop, book: str) -> list[str]:
    """Measures ranking on a book and stores what was found. Returns what is wrong: programs that failed, answers that
    differ."""
    folder = workshop.book(book)
    seats = single_seats(folder)
    print(f"bench: ranking candidates in book {book}", file=sys.stderr)
    in_script = time_in_script(workshop, folder, seats)
    wrong = []
    with ExitStack() as stack:

        def converse(name: str, *arguments) -> Ranker:
            return Ranker(name, stack.enter_context(Conversation(*arguments, seconds=workshop.seconds)))

        rankers = [converse("pb", [workshop.pb], folder, *TODAY)]
        server = [SOURCES / "peers/rank.py"]
        rankers.append(converse("SQLite", [sys.executable, "-B", *server, "sqlite", "."], folder))
        if python := workshop.python_with("duckdb"):
            rankers.append(converse("DuckDB", [python, "-B", *server, "duckdb", "."], folder))
        for ranker in rankers:
            try:
                ranker.conversation.ask('source "read.pb";\n' if ranker.name == "pb" else "\n")
                ranker.ask(seats[0])  # builds what the others use
                ranker.seconds.clear()
            except Failed as failed:
                ranker.failure = str(failed)
        asked = evenly(seats, QUESTIONS)
        for start in range(0, len(asked), BLOCK):
            block = asked[start : start + BLOCK]
            answers = {ranker.name: [ranker.ask(seat) for seat in block] for ranker in rankers}
            for number, seat in enumerate(block):
                given = {json.dumps(answer[number]) for answer in answers.values() if answer[number] is not None}
                if len(given) > 1:
                    wrong.append(f"book {book}, ranking for {seat['need']}: the answers differ")
        empty = [rankers[0].conversation.ask("")[0] for _ in range(QUESTIONS)] if rankers[0].failure is None else []
        found = {ranker.name: ranker.found() for ranker in rankers}
    wrong += failures(f"book {book}, ranking", [{"name": name, **results} for name, results in found.items()])
    workshop.store(
        "ranking",
        {
            "book": book, "top": TOP, "in script": in_script, "rankers": found, "round trip": times_of(empty),
            "disagreements": wrong,
        },
    )
    return wrong
