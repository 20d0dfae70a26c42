"""What was to be reached, and whether it was."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable, Mapping

from measuring.solving import LEMON, LEMON_PRUNED, OR_TOOLS, PB

Results = Mapping[str, dict]


def significant(value: float) -> str:
    """A positive number with three digits that say something.

    >>> significant(1234.4), significant(12.34), significant(0.012345), significant(100), significant(0)
    ('1,234', '12.3', '0.0123', '100', '0')
    """
    if value >= 100 or value == 0:
        return f"{value:,.0f}"
    text = f"{value:.3g}"
    return text if "e" not in text else f"{value:.2e}"


def duration(seconds: float) -> str:
    """A time in the unit that suits it.

    >>> duration(422.4), duration(0.0312), duration(0.00002)
    ('422 s', '31.2 ms', '20 µs')
    """
    if seconds >= 1:
        return f"{significant(seconds)} s"
    if seconds >= 0.001:
        return f"{significant(seconds * 1e3)} ms"
    return f"{significant(seconds * 1e6)} µs"


def memory(megabytes: float) -> str:
    """A size in units of 10⁶ bytes."""
    return f"{significant(megabytes)} MB"


def times(factor: float) -> str:
    """How many times one thing is another."""
    return f"{significant(factor)}×"


@dataclass(frozen=True)
class Goal:
    """One figure that was to be reached."""

    what: str
    peer: str | None  # what the peer took
    pb: str | None  # what pb took
    value: float | None  # the figure: a ratio, seconds or megabytes; None where it was not measured
    shown: Callable[[float], str]
    goal: float | None
    least: float | None
    higher_is_better: bool

    @property
    def reached(self) -> str:
        """Whether the goal, or what was wanted at least, was reached.

        >>> [Goal("", None, None, v, times, 5, 2, True).reached for v in (6, 3, 1, None)]
        ['goal', 'at least', 'no', 'not measured']
        >>> [Goal("", None, None, v, duration, 2, 5, False).reached for v in (1, 3, 6)]
        ['goal', 'at least', 'no']
        """
        if self.value is None:
            return "not measured"
        for limit, name in [(self.goal, "goal"), (self.least, "at least")]:
            if limit is not None and (self.value >= limit if self.higher_is_better else self.value <= limit):
                return name
        return "no"


def contestant(found: dict, name: str) -> dict:
    """What a part stored of a contestant, which is nothing where it was not measured."""
    return next((entry for entry in found.get("contestants", []) if entry["name"] == name), {})


def faster(
    results: Results, what: str, part: str, peer: str, key: str, goal: float | None = None, least: float | None = None
) -> Goal:
    """How many times what pb takes, in time or memory, a peer takes."""
    shown = duration if key == "seconds" else memory
    theirs, ours = (contestant(results.get(part, {}), name).get(key) for name in (peer, PB))
    return Goal(
        what, shown(theirs) if theirs else None, shown(ours) if ours else None,
        theirs / ours if theirs and ours else None, times, goal, least, higher_is_better=True,
    )


def within(what: str, value: float | None, shown: Callable[[float], str], goal: float | None, least: float) -> Goal:
    """What pb may take at most."""
    return Goal(what, None, shown(value) if value is not None else None, value, shown, goal, least, False)


def change_times(results: Results, then: str, key: str) -> float | None:
    """The median of a change of the slowest kind, or its 99th percentile."""
    kinds = results.get("changes", {}).get("kinds", {})
    found = [kind[then].get(key) for kind in kinds.values()]
    return max(found) if found and None not in found else None


def slowest_tab(results: Results) -> float | None:
    """The median of the kind of completion that takes longest."""
    keys = results.get("typing", {}).get("keys", {})
    return max((times["median"] for what, times in keys.items() if what.startswith("Tab")), default=None)


def goals(results: Results) -> list[Goal]:
    """All goals, with what was found."""

    def pb_of(book: str, key: str) -> float | None:
        return contestant(results.get(f"solve-{book}", {}), PB).get(key)

    rankers = results.get("ranking", {}).get("rankers", {})
    ranked = rankers.get("pb", {})
    in_script = results.get("ranking", {}).get("in script", {}).get("mean")
    why_not = results.get("changes", {}).get("why not", {})
    growth = [pb_of(book, "seconds") for book in ("M", "L")]
    found = [
        faster(results, "M, the best plan, proven: LEMON", "solve-M", LEMON, "seconds", 150, 50),
        faster(results, "M, the best plan, proven: OR-tools", "solve-M", OR_TOOLS, "seconds", 200, 75),
        faster(results, "M, peak memory: LEMON", "solve-M", LEMON, "megabytes", 20, None),
        faster(results, "M: LEMON, pruned and without proof", "solve-M", LEMON_PRUNED, "seconds", 30, 10),
        faster(results, "T: LEMON", "solve-T", LEMON, "seconds", 15, 8),
        faster(results, "S: LEMON", "solve-S", LEMON, "seconds", 5, 2),
        within("L, the best plan, proven", pb_of("L", "seconds"), duration, 2.5, 10),
        within("L, peak memory", pb_of("L", "megabytes"), memory, 500, 1000),
        within("TL, the best plan, proven", pb_of("TL", "seconds"), duration, 6, 30),
        within("Ranking for a need, 99th percentile", ranked.get("p99"), duration, 0.0001, 0.001),
    ]
    for peer, goal in [("SQLite", 100), ("DuckDB", None)]:
        theirs = rankers.get(peer, {}).get("median")
        if goal is not None or theirs is not None:
            found.append(
                Goal(
                    f"Ranking for a need: {peer}", duration(theirs) if theirs else None,
                    duration(in_script) if in_script else None, theirs / in_script if theirs and in_script else None,
                    times, goal, None, higher_is_better=True,
                )
            )
    start_up = faster(results, "", "start-up", "sqlite3", "seconds")
    return found + [
        within("M, one change, the best value: median", change_times(results, "value", "median"), duration, 1e-4, 1e-3),
        within("M, one change, the best value: 99th", change_times(results, "value", "p99"), duration, 5e-3, 2e-2),
        within("M, one change, the plan: median", change_times(results, "show", "median"), duration, 2e-2, 0.1),
        within("`why not` for a pair, 99th percentile", why_not.get("p99"), duration, 1e-3, 5e-3),
        faster(results, "Script of `add volunteer` lines: sqlite3", "script", "sqlite3", "seconds", 8, 3),
        faster(results, "Import of L's volunteers: sqlite3", "import", "sqlite3", "seconds", 5, 2),
        within("Tab with a million names, slowest kind: median", slowest_tab(results), duration, 5e-3, 1e-2),
        Goal(
            "Start-up: sqlite3", start_up.peer, start_up.pb, 1 / start_up.value if start_up.value else None, times,
            goal=1, least=3, higher_is_better=False,
        ),
        Goal(
            "Growth of the time from M to L", None, None,
            growth[1] / growth[0] if growth[0] and growth[1] else None, times, 30, 50, higher_is_better=False,
        ),
    ]
