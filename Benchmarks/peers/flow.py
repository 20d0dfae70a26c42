#!/usr/bin/env python3
"""The best plan of a book by a solver of Python's world: the whole job, from the book's CSV files to a written plan.

usage: flow.py ortools|scipy FOLDER BEST PLAN.csv

ortools is SimpleMinCostFlow of OR-tools. scipy is min_weight_full_bipartite_matching of SciPy, which cannot hold a
volunteer to one seat of a need: its plan may be worth more than the best one that keeps to all rules.
BEST is 0 for all eligible pairs, or how many of each seat's best to keep.

Prints, as JSON, how many pairs there were and how many seconds each step took. Needs numpy besides the solver.
"""

from __future__ import annotations

import csv
import json
import sys
import time
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Iterator

import numpy as np

TODAY = date(2026, 1, 1)
EARTH_RADIUS = 6371.0088  # km
REMOTE = -1  # the place of a remote seat
PRIORITY_WEIGHT = {"low": 1, "normal": 2, "high": 4, "urgent": 8}
LEVEL_POINTS = np.array([200, 250, 225, 200, 175])  # by how far the level is above the one asked for


class Numbering(dict[str, int]):
    """Gives each word a number, in the order in which they come.

    >>> numbers = Numbering()
    >>> numbers["fr"], numbers["en"], numbers["fr"], numbers.bits("fr|en")
    (0, 1, 0, 3)
    """

    def __missing__(self, word: str) -> int:
        self[word] = len(self)
        return self[word]

    def bits(self, cell: str) -> int:
        """A bit for each of the words between `|`."""
        return sum(1 << self[word] for word in cell.split("|"))


class Days(dict[str, int]):
    """Days from today to a date, worked out once for each date."""

    def __missing__(self, written: str) -> int:
        self[written] = (date.fromisoformat(written) - TODAY).days
        return self[written]


@dataclass(frozen=True)
class Offers:
    """Volunteers with one and the same skill, column by column; one of several skills stands in several of these."""

    volunteer: np.ndarray
    level: np.ndarray
    place: np.ndarray
    radius: np.ndarray  # km
    remote: np.ndarray
    hours: np.ndarray
    languages: np.ndarray  # bits
    causes: np.ndarray  # bits
    points: np.ndarray  # of rating and rest, which are the same for every seat
    first_day: np.ndarray
    last_day: np.ndarray


@dataclass(frozen=True)
class Seat:
    """A line of needs.csv."""

    need: int
    number: int  # within its need, from 1
    place: int
    skill: int
    level: int
    hours: int
    languages: int
    causes: int
    first_day: int
    last_day: int
    weight: int


@dataclass(frozen=True)
class Pairs:
    """Eligible pairs, column by column, in the order of their seats."""

    seat: np.ndarray
    volunteer: np.ndarray
    score: np.ndarray


def rows(path: Path) -> Iterator[list[str]]:
    """The rows of a CSV file but the first, which names the columns."""
    with open(path, encoding="utf-8", newline="") as file:
        lines = csv.reader(file)
        next(lines)
        yield from lines


class Book:
    """The people and the seats of a folder of CSV files, as numbers."""

    def __init__(self, folder: Path) -> None:
        self._places, self._causes, self._languages, self._days = Numbering(), Numbering(), Numbering(), Days()
        self._skills = Numbering()
        self._read_places(folder / "places.csv")
        self._read_volunteers(folder / "volunteers.csv")
        self._read_needs(folder)
        self.skills = list(self._skills)

    def _read_places(self, path: Path) -> None:
        points = []
        for name, latitude, longitude in rows(path):
            points.append((float(latitude), float(longitude)))
            self._places[name]
        latitude, longitude = np.radians(np.array(points)).T
        north = np.sin((latitude[:, None] - latitude) / 2) ** 2
        east = np.sin((longitude[:, None] - longitude) / 2) ** 2
        half = north + np.cos(latitude[:, None]) * np.cos(latitude) * east
        self._distances = (2 * EARTH_RADIUS * np.arcsin(np.sqrt(np.minimum(1, half)))).astype(np.int64)

    def _read_volunteers(self, path: Path) -> None:
        self.volunteers: list[str] = []
        people: list[tuple[int, ...]] = []
        offers: list[tuple[int, int, int]] = []  # volunteer, skill, level
        for row in rows(path):
            name, place, radius, remote, missions, hours, languages, causes, skills, rating, last, first, until = row
            for entry in skills.split("|"):
                skill, level = entry.split(":")
                offers.append((len(people), self._skills[skill], int(level)))
            idle_days = min(365, max(0, -self._days[last]))
            people.append(
                (
                    self._places[place], int(radius), remote == "yes", int(hours), self._languages.bits(languages),
                    self._causes.bits(causes), 3 * int(rating.replace(".", "")) + 100 * idle_days // 365,
                    self._days[first], self._days[until], int(missions),
                )
            )
            self.volunteers.append(name)
        columns = np.array(people, dtype=np.int64)
        self.missions = columns[:, 9]
        volunteer, skill, level = np.array(offers, dtype=np.int64).T
        self._offers: dict[int, Offers] = {}
        for number in range(len(self._skills)):
            having = skill == number
            of_these = columns[volunteer[having]]
            self._offers[number] = Offers(
                volunteer[having], level[having], *(of_these[:, column].copy() for column in range(9))
            )

    def _read_needs(self, folder: Path) -> None:
        causes_of = {name: self._causes.bits(causes) for name, _, causes in rows(folder / "associations.csv")}
        self.needs: list[str] = []
        self.seats: list[Seat] = []
        number = 0
        for row in rows(folder / "needs.csv"):
            need, association, place, skill, level, hours, languages, first, until, priority = row
            number = number + 1 if self.needs and self.needs[-1] == need else 1
            if number == 1:
                self.needs.append(need)
            self.seats.append(
                Seat(
                    len(self.needs) - 1, number, REMOTE if place == "remote" else self._places[place],
                    self._skills[skill], int(level), int(hours), self._languages.bits(languages),
                    causes_of[association], self._days[first], self._days[until], PRIORITY_WEIGHT[priority],
                )
            )

    def _pairs_of(self, seat: Seat, best: int) -> tuple[np.ndarray, np.ndarray]:
        """Volunteers who may have a seat, and their scores."""
        offers = self._offers.get(seat.skill)
        if offers is None:
            return np.empty(0, dtype=np.int64), np.empty(0, dtype=np.int64)
        if seat.place == REMOTE:
            within = offers.remote != 0
            place_points = np.full(len(within), 150)
        else:
            distance = self._distances[seat.place][offers.place]
            within = distance <= offers.radius
            place_points = np.maximum(0, 250 - distance)
        chosen = np.nonzero(
            within & (offers.level >= seat.level) & (offers.hours >= seat.hours)
            & (offers.languages & seat.languages != 0)
            & (offers.first_day <= seat.first_day) & (offers.last_day >= seat.last_day)
        )[0]
        score = (
            offers.points[chosen] + LEVEL_POINTS[offers.level[chosen] - seat.level] + place_points[chosen]
            + 200 * (offers.causes[chosen] & seat.causes != 0) + np.minimum(38, offers.hours[chosen] - seat.hours)
        )
        if best and len(chosen) > best:
            kept = np.argpartition(-score, best)[:best]
            chosen, score = chosen[kept], score[kept]
        return offers.volunteer[chosen], score

    def eligible_pairs(self, best: int) -> Pairs:
        """All eligible pairs, or for each seat only the `best` with the highest scores where that is not 0."""
        found = [self._pairs_of(seat, best) for seat in self.seats]
        return Pairs(
            np.repeat(np.arange(len(found), dtype=np.int32), [len(people) for people, _ in found]),
            np.concatenate([people.astype(np.int32) for people, _ in found]),
            np.concatenate([score.astype(np.int32) for _, score in found]),
        )


def weights(book: Book, pairs: Pairs) -> np.ndarray:
    """What each pair is worth: one point of priority is worth more than all scores together."""
    priority = np.array([seat.weight for seat in book.seats]) * (1000 * len(book.seats) + 1)
    return priority[pairs.seat] + pairs.score


class MinimumCostFlow:
    """A unit flows from each seat along a pair to a volunteer and on to the sink, or straight to the sink."""

    def __init__(self, book: Book, pairs: Pairs) -> None:
        from ortools.graph.python import min_cost_flow

        seats, people = len(book.seats), len(book.volunteers)
        sink = seats + people
        # A volunteer takes one seat of a need. Where several missions and several seats of the need would allow for
        # more, the pairs lead to a node of their own, from which one unit at most flows on to the volunteer.
        need = np.array([seat.need for seat in book.seats])
        keys = pairs.volunteer.astype(np.int64) * len(book.needs) + need[pairs.seat]
        distinct, position, count = np.unique(keys, return_inverse=True, return_counts=True)
        is_shared = (count > 1) & (book.missions[distinct // len(book.needs)] > 1)
        shared = distinct[is_shared]
        node = np.full(len(distinct), -1)
        node[is_shared] = sink + 1 + np.arange(len(shared))
        heads = np.where(is_shared[position], node[position], seats + pairs.volunteer)
        self._solver = min_cost_flow.SimpleMinCostFlow()
        add = self._solver.add_arcs_with_capacity_and_unit_cost

        def add_all(tails: np.ndarray, heads: np.ndarray, capacities: np.ndarray | int, costs: np.ndarray | int):
            constant = np.ones(len(tails), dtype=np.int64)
            return add(tails, heads, capacities * constant, costs * constant)

        self._arcs = add_all(pairs.seat, heads, 1, -weights(book, pairs))
        add_all(sink + 1 + np.arange(len(shared)), seats + shared // len(book.needs), 1, 0)
        add_all(np.arange(seats), np.full(seats, sink), 1, 0)
        add_all(seats + np.arange(people), np.full(people, sink), book.missions, 0)
        supplies = np.zeros(sink + 1 + len(shared), dtype=np.int64)
        supplies[:seats] = 1
        supplies[sink] = -seats
        self._solver.set_nodes_supplies(np.arange(len(supplies)), supplies)

    def chosen_pairs(self) -> np.ndarray:
        """The numbers of the pairs of the best plan."""
        if self._solver.solve() != self._solver.OPTIMAL:
            sys.exit("flow.py: no optimal flow")
        return np.nonzero(self._solver.flows(self._arcs) > 0)[0]


class FullMatching:
    """Every seat is matched: with one of a volunteer's missions, or with an empty place of its own."""

    def __init__(self, book: Book, pairs: Pairs) -> None:
        from scipy.sparse import csr_array

        seats = len(book.seats)
        first_mission = np.concatenate([[0], np.cumsum(book.missions)])
        copies = book.missions[pairs.volunteer]
        self._first_copy = np.concatenate([[0], np.cumsum(copies)])
        pair = np.repeat(np.arange(len(copies)), copies)
        mission = np.arange(len(pair)) - self._first_copy[pair]
        columns = first_mission[pairs.volunteer[pair]] + mission
        worth = weights(book, pairs)[pair]
        # Zero would mean "no edge".
        highest = worth.max(initial=0) + 1
        self._costs = csr_array(
            (
                np.concatenate([highest - worth, np.full(seats, highest)]).astype(np.float64),
                (
                    np.concatenate([pairs.seat[pair], np.arange(seats)]),
                    np.concatenate([columns, first_mission[-1] + np.arange(seats)]),
                ),
            ),
            shape=(seats, first_mission[-1] + seats),
        )
        self._volunteer_of = np.repeat(np.arange(len(book.volunteers)), book.missions)
        self._pairs = pairs

    def chosen_pairs(self) -> np.ndarray:
        """The numbers of the pairs of the best plan."""
        from scipy.sparse.csgraph import min_weight_full_bipartite_matching

        seats, columns = min_weight_full_bipartite_matching(self._costs)
        filled = columns < len(self._volunteer_of)
        wanted = set(zip(seats[filled].tolist(), self._volunteer_of[columns[filled]].tolist()))
        # Only pairs of a volunteer who was chosen for something can be meant.
        candidates = np.nonzero(np.isin(self._pairs.volunteer, self._volunteer_of[columns[filled]]))[0]
        return np.array(
            [
                pair for pair, seat, volunteer in zip(
                    candidates.tolist(), self._pairs.seat[candidates].tolist(),
                    self._pairs.volunteer[candidates].tolist(),
                )
                if (seat, volunteer) in wanted
            ],
            dtype=np.int64,
        )


def write_plan(book: Book, pairs: Pairs, chosen: np.ndarray, path: Path) -> None:
    """Writes a plan as pb exports it."""
    with open(path, "w", encoding="utf-8", newline="") as file:
        lines = csv.writer(file, lineterminator="\n")
        lines.writerow(["need", "seat", "skill", "volunteer", "score"])
        for pair in chosen.tolist():
            seat = book.seats[pairs.seat[pair]]
            lines.writerow(
                [
                    book.needs[seat.need], seat.number, book.skills[seat.skill],
                    book.volunteers[pairs.volunteer[pair]], pairs.score[pair],
                ]
            )


def main(arguments: list[str]) -> None:
    """Runs the program; see the top of the file."""
    if arguments in (["-h"], ["--help"]):
        print(__doc__.strip())
        return
    models = {"ortools": MinimumCostFlow, "scipy": FullMatching}
    if len(arguments) != 4 or arguments[0] not in models or not arguments[2].isdecimal():
        sys.exit(__doc__.strip())
    solver, folder, best, plan = arguments
    seconds: dict[str, float] = {}
    began = time.perf_counter()

    def lap(step: str) -> None:
        nonlocal began
        now = time.perf_counter()
        seconds[step], began = now - began, now

    book = Book(Path(folder))
    lap("read")
    pairs = book.eligible_pairs(int(best))
    lap("pairs")
    model = models[solver](book, pairs)
    lap("model")
    chosen = model.chosen_pairs()
    lap("solve")
    write_plan(book, pairs, chosen, Path(plan))
    lap("write")
    print(json.dumps({"pairs": len(pairs.seat), "seconds": seconds}))


if __name__ == "__main__":
    main(sys.argv[1:])
