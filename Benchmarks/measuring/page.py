"""The page and the chart that tell what was found."""

from __future__ import annotations

import textwrap
from pathlib import Path
from typing import Iterable, Sequence

from measuring.chart import COLOURS, Line, Point, chart
from measuring.goals import Results, contestant, duration, goals, memory, significant, times
from measuring.solving import BEST_KEPT, PB, PB_READING, PB_VERIFIED

NOTHING = "–"

# In the order of the work.
STEPS = {"read": "read", "pairs": "pairs", "model": "model", "solve": "solve alone", "write": "write"}


def table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table of Markdown, whose first column alone is words.

    >>> print(table(["a", "b"], [["x", "1"]]), end="")
    | a | b |
    |---|--:|
    | x | 1 |
    """
    lines = [f"| {' | '.join(columns)} |", f"|---|{'--:|' * (len(columns) - 1)}"]
    lines += [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join(lines) + "\n"


def solved(results: Results) -> list[dict]:
    """The books that were measured, by their eligible pairs."""
    books = [found for part, found in results.items() if part.startswith("solve-")]
    return sorted(books, key=lambda book: book["pairs"])


def goals_section(results: Results) -> str:
    """The table of goals."""
    rows = [
        [
            goal.what, goal.peer or NOTHING, goal.pb or NOTHING,
            goal.shown(goal.value) if goal.value is not None else NOTHING,
            goal.shown(goal.goal) if goal.goal is not None else NOTHING,
            goal.shown(goal.least) if goal.least is not None else NOTHING,
            f"**{goal.reached}**" if goal.reached == "no" else goal.reached,
        ]
        for goal in goals(results)
    ]
    columns = ["what: peer", "peer", "pb", "figure", "goal", "at least", "reached"]
    return (
        "## Against what was to be reached\n\n"
        "The figure is how many times as long, or as much memory, the peer takes; or what pb takes, where there is no "
        "peer. Start-up and growth are times of pb's own: the less the better.\n\n" + table(columns, rows)
    )


def book_table(book: dict) -> str:
    """What each contestant took on one book."""
    ours = contestant(book, PB).get("seconds")
    rows = []
    for entry in book["contestants"]:
        name = f"**{PB}**" if entry["name"] == PB else entry["name"]
        if "failure" in entry:
            rows.append([name, *[NOTHING] * len(STEPS), entry["failure"], *[NOTHING] * 5])
            continue
        steps = entry.get("steps", {})
        plan = entry.get("plan") or {}
        rows.append(
            [
                name, *(duration(steps[step]) if step in steps else NOTHING for step in STEPS),
                duration(entry["seconds"]), duration(entry["processor"]),
                times(entry["seconds"] / ours) if ours and entry["name"] not in (PB_READING, PB_VERIFIED) else NOTHING,
                memory(entry["megabytes"]), f"{plan['P']:,} · {plan['S']:,}" if plan else NOTHING,
                str(len(entry["runs"])),
            ]
        )
    columns = ["", *STEPS.values(), "whole job", "processor", "of pb's", "peak memory", "P · S", "runs"]
    return (
        f"### {book['book']}: {book['seats']:,} seats, {book['volunteers']:,} volunteers, {book['pairs']:,} eligible "
        "pairs\n\n" + table(columns, rows)
    )


def solving_section(results: Results) -> str:
    """The tables of all books, with the chart."""
    return (
        "## The best plan\n\n![Time and peak memory by size of the book](performance.svg)\n\n"
        "From a book's CSV files to its best plan, written. `pb` does what a user would have it do: imports, then "
        "`export plan`; *reading alone* is the same without the plan, *match verified* checks the proof anew over "
        "every eligible pair. LEMON and OR-tools solve the same problem, as a minimum-cost flow; SciPy cannot hold a "
        "volunteer to one seat of a need, so its plan may be worth more. *Pruned* keeps each seat's "
        f"{BEST_KEPT} best candidates: "
        "a better plan outside them is not ruled out. Plans are checked by `Benchmarks/check-plan.py`.\n\n"
        + "\n".join(book_table(book) for book in solved(results))
    )


def growth_section(results: Results) -> str:
    """How pb's time and memory grow with the book."""
    rows = []
    before: dict = {}
    for book in solved(results):
        ours = contestant(book, PB)
        if "seconds" not in ours:
            continue
        rows.append(
            [
                book["book"], f"{book['seats']:,}", f"{book['volunteers']:,}", f"{book['pairs']:,}",
                duration(ours["seconds"]), times(ours["seconds"] / before["seconds"]) if before else NOTHING,
                memory(ours["megabytes"]), times(ours["megabytes"] / before["megabytes"]) if before else NOTHING,
                duration(ours["seconds"] / book["seats"]),
            ]
        )
        before = ours
    columns = ["book", "seats", "volunteers", "pairs", "time", "grows", "peak memory", "grows", "time a seat"]
    return "## Growth\n\npb, each book against the one above it.\n\n" + table(columns, rows)


def rules_section(found: dict) -> str:
    """Rules of whole plans."""
    plain = found["contestants"][0].get("seconds")
    rows = []
    for entry in found["contestants"]:
        if "failure" in entry:
            rows.append([entry["name"], entry["failure"], NOTHING, NOTHING])
            continue
        said = "".join(entry["said"]).rsplit(", ", 1)[-1]
        more = times(entry["seconds"] / plain) if plain else NOTHING
        rows.append([entry["name"], duration(entry["seconds"]), more, said])
    return (
        f"## Rules of whole plans\n\nFrom the CSV files of book {found['book']} to what its best plan is worth (`match "
        f"value`), with rules that no flow holds, and a limit of {found['limit']} seconds. Peers would have to hold all "
        "pairs in an integer program.\n\n" + table(["rules", "whole job", "of that without", "the plan"], rows)
    )


def times_row(name: str, found: dict, *more: str) -> list[str]:
    """Median and 99th percentile of many times, or why there are none."""
    if "median" not in found:
        return [name, NOTHING, found.get("failure", "not measured"), NOTHING, *more]
    return [name, f"{found['count']:,}", duration(found["median"]), duration(found["p99"]), *more]


def ranking_section(found: dict) -> str:
    """The best candidates for a need."""
    rows = [
        times_row(name, ranker, memory(ranker["megabytes"]) if "megabytes" in ranker else NOTHING)
        for name, ranker in found["rankers"].items()
    ]
    rows.append(times_row("an empty question to pb", found["round trip"], NOTHING))
    in_script = found["in script"]
    if "mean" in in_script:
        rows.append(
            ["pb, in a script", f"{in_script['count']:,}", f"{duration(in_script['mean'])} (mean)", NOTHING, NOTHING]
        )
    return (
        f"## Ranking\n\nThe {found['top']} best candidates for a need with one seat, in book {found['book']}: `match "
        f"\"Need\" top {found['top']}` in one session with pb, and the same by SQL in memory, with covering indexes in "
        "SQLite and sorted columns in DuckDB. Every program is asked through a pipe, so the time of an empty question "
        "is in all of them; all give the same candidates. *In a script* is the time that a script of many such "
        "statements takes beyond one of a single statement.\n\n"
        + table(["", "questions", "median", "99th percentile", "peak memory"], rows)
    )


def changes_section(found: dict) -> str:
    """The plan after a change."""
    introduction = (
        f"## After a change\n\nIn one session on book {found['book']}, one change after another, each followed by "
        "`match value`, which says what the best plan is worth now, or by `match`, which shows all of it and what "
        "keeping most of the plan before would cost; through a pipe, so the time of an empty question is in each.\n\n"
    )
    if "failure" in found:
        return introduction + f"Not measured: {found['failure']}\n"
    rows = []
    for kind, then in found["kinds"].items():
        rows.append(times_row(f"{kind}, then `match value`", then["value"]))
        rows.append(times_row(f"{kind}, then `match`", then["show"]))
    rows.append(times_row("`why not` for a pair", found["why not"]))
    rows.append(times_row("an empty question", found["round trip"]))
    return introduction + table(["", "times", "median", "99th percentile"], rows)


def typing_section(found: dict) -> str:
    """From a key to its picture."""
    introduction = (
        f"## Typing\n\nFrom a key to the last byte of its picture, at the prompt, with {found['names']:,} volunteers in "
        "the book.\n\n"
    )
    if "failure" in found:
        return introduction + f"Not measured: {found['failure']}\n"
    rows = [times_row(what, times) for what, times in found["keys"].items()]
    return introduction + table(["", "times", "median", "99th percentile"], rows)


def bulk_rows(found: dict, unit: str, count: int) -> list[list[str]]:
    """What each program took, and how much of the input in a second."""
    rows = []
    for entry in found["contestants"]:
        if "failure" in entry:
            rows.append([entry["name"], entry["failure"], NOTHING, NOTHING])
            continue
        # What has an input of its own says how large it is.
        rate = f"{significant(count / entry['seconds'])} {unit}/s" if count else NOTHING
        rows.append([entry["name"], duration(entry["seconds"]), memory(entry["megabytes"]), rate])
    return rows


def bulk_section(results: Results) -> str:
    """Scripts, tables and start-up."""
    parts = ["## Much input, and none\n"]
    columns = ["", "time", "peak memory", "rate"]
    if found := results.get("script"):
        parts.append(
            f"A script of {found['lines']:,} lines `add volunteer … skills … in … hours …`, run by `pb run`, "
            "against as many `INSERT`s into one table with a primary key, in memory and in one transaction, by "
            "`sqlite3`.\n"
        )
        parts.append(table(columns, bulk_rows(found, "lines", found["lines"])))
    if found := results.get("parsing"):
        parts.append(
            f"Reading alone: {found['bytes'] / 1e6:.1f} MB of such lines. A script with a mistake is parsed and not "
            "run.\n"
        )
        rows = bulk_rows(found, "MB", 0)
        for row, entry in zip(rows, found["contestants"]):
            if "seconds" in entry:
                row[3] = f"{significant(found['bytes'] / 1e6 / entry['seconds'])} MB/s"
        parts.append(table(columns, rows))
    if found := results.get("import"):
        parts.append(
            f"The volunteers of book {found['book']} ({found['bytes'] / 1e6:.1f} MB): `import volunteers` into the "
            "book, against `.import --csv` into one table of text, in memory, by `sqlite3`.\n"
        )
        parts.append(table(columns, bulk_rows(found, "", 0)))
    if found := results.get("start-up"):
        parts.append(
            f"Start-up: `pb -c help` against `sqlite3 :memory: 'select 1'`, the median of {found['starts']:,} starts.\n"
        )
        parts.append(table(columns, bulk_rows(found, "", 0)))
    return "\n".join(parts)


def circumstances(results: Results) -> str:
    """Day, machine and programs of the measurements."""
    if not results:
        return "Nothing has been measured yet.\n"
    latest = max(results.values(), key=lambda found: found["date"])
    machine, programs = latest["machine"], latest["programs"]
    days = sorted({found["date"] for found in results.values()})
    commits = sorted({found["commit"] for found in results.values() if found["commit"]})
    versions = {
        "lemon": "LEMON", "ortools": "OR-tools", "scipy": "SciPy", "sqlite3": "SQLite", "duckdb": "DuckDB",
        "g++": "g++",
    }
    lines = [
        f"* {' to '.join(dict.fromkeys([days[0], days[-1]]))}, pb at {', '.join(commits) or 'an unknown commit'}",
        f"* {machine['processor']}, {machine['cores']} cores, {machine['memory']} GB; {machine['system']}",
        f"* {programs.get('swift', 'Swift')}; "
        + ", ".join(f"{name} {programs[key]}" for key, name in versions.items() if key in programs),
    ]
    busiest = max(found["load"] for found in results.values())
    lines.append(f"* processes that wanted a processor before the measurements: at most {busiest:.1f}")
    missing = sorted({what for found in results.values() for what in found["missing"]})
    if missing:
        lines.append(f"* left out, for it was not there: {', '.join(missing)}")
    return "\n".join(lines) + "\n"


def page(results: Results) -> str:
    """The page."""
    parts = [
        "# Performance\n\nWhat pb takes, beside the solvers and databases that one would otherwise take, on the same "
        "books, on one machine, in turn. `scripts/bench` measures it and writes this page; how is told in "
        "[Benchmarks](../Benchmarks/README.md). Times are medians of wall time, MB are 10⁶ bytes.\n\n"
        + circumstances(results),
        goals_section(results),
    ]
    if solved(results):
        parts += [solving_section(results), growth_section(results)]
    if "rules" in results:
        parts.append(rules_section(results["rules"]))
    if "ranking" in results:
        parts.append(ranking_section(results["ranking"]))
    if "changes" in results:
        parts.append(changes_section(results["changes"]))
    if results.keys() & {"script", "parsing", "import", "start-up"}:
        parts.append(bulk_section(results))
    if "typing" in results:
        parts.append(typing_section(results["typing"]))
    disagreements = [what for found in results.values() for what in found.get("disagreements", [])]
    if disagreements:
        parts.append("## What does not agree\n\n" + "".join(f"* {what}\n" for what in disagreements))
    return wrapped("\n".join(parts))


def wrapped(text: str) -> str:
    """A page whose paragraphs and points have no line beyond 120 columns; tables and headings stay as they are.

    >>> wrapped("a " * 70 + "\\n\\n| a |\\n").splitlines()[1:]
    ['a a a a a a a a a a', '', '| a |']
    """
    lines = []
    for line in text.splitlines():
        indent = "  " if line.startswith("* ") else ""
        is_prose = len(line) > 120 and not line.startswith(("|", "#", "!"))
        lines += textwrap.wrap(line, 120, subsequent_indent=indent, break_on_hyphens=False) if is_prose else [line]
    return "\n".join(lines) + "\n"


def lines_of(books: Sequence[dict], key: str) -> list[Line]:
    """What each contestant of the chart took on the books that it finished."""
    lines = []
    for name in COLOURS:
        points = [
            Point(book["pairs"], entry[key]) for book in books if (entry := contestant(book, name)).get(key)
        ]
        if points:
            lines.append(Line(name, points))
    return lines


def write(results: Results, folder: Path) -> None:
    """Writes performance.md and, where a book was measured, performance.svg."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "performance.md").write_text(page(results), encoding="utf-8")
    books = solved(results)
    seconds, megabytes = lines_of(books, "seconds"), lines_of(books, "megabytes")
    if seconds:
        sizes = [(book["book"], book["pairs"]) for book in books]
        (folder / "performance.svg").write_text(chart(seconds, megabytes, sizes), encoding="utf-8")
