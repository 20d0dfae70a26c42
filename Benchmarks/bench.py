#!/usr/bin/env python3
"""Measures pb and its peers on the same work, in turn, and writes docs/performance.md and its chart.

usage: bench.py [PART...] [--books NAME,...] [--programs NAME,...] [--runs N] [--seconds N] [--small]

  PART             solve, rules, ranking, changes, script, import, start-up, typing: those alone; page: measures
                   nothing. Without any, all. Each stores what it found, and the page is written from all that is stored.
  --books NAME,... the books to solve, of Benchmarks/books.csv: S,T,M unless others are named
  --programs NAME,...
                   who solves them: pb, LEMON, OR-tools and SciPy unless others are named
  --runs N         runs of each program, 5 unless said otherwise: at most 3 where one takes more than 10 seconds,
                   and 1 where it takes more than 2 minutes
  --seconds N      the longest that a run may take, 600 unless said otherwise
  --small          tries everything out on the smallest books; docs stays as it is

Exits with 1 where plans or answers of programs differ that must be the same.
"""

from __future__ import annotations

import argparse
import sys

from measuring import bulk, changes, keys, page, ranking, rules, solving
from measuring.workshop import ROOT, Workshop, named_books

PARTS = ("solve", "rules", "ranking", "changes", "script", "import", "start-up", "typing", "page")
IDLE = 0.5  # processes that want a processor on a machine that has nothing else to do


def parsed(arguments: list[str]) -> argparse.Namespace:
    """The command line; ends the program where there is something wrong with it."""
    parser = argparse.ArgumentParser(add_help=False, usage="see scripts/bench --help")
    parser.add_argument("parts", nargs="*", metavar="PART")
    parser.add_argument("--books", default="")
    parser.add_argument("--programs", default=",".join(solving.PROGRAMS))
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--seconds", type=int, default=600)
    parser.add_argument("--small", action="store_true")
    options = parser.parse_args(arguments)
    options.books = options.books.split(",") if options.books else ["XS", "S"] if options.small else ["S", "T", "M"]
    for wrong in [part for part in options.parts if part not in PARTS]:
        parser.error(f"there is no part {wrong}; there are {', '.join(PARTS)}")
    for wrong in [name for name in options.books if name not in named_books()]:
        parser.error(f"there is no book {wrong}; there are {', '.join(named_books())}")
    options.programs = options.programs.split(",")
    for wrong in [name for name in options.programs if name not in solving.PROGRAMS]:
        parser.error(f"there is no program {wrong}; there are {', '.join(solving.PROGRAMS)}")
    if options.runs < 1 or options.seconds < 1:
        parser.error("--runs and --seconds take a number from 1")
    return options


def main(arguments: list[str]) -> int:
    """Runs the program; see the top of the file. Returns its exit status."""
    if arguments in (["-h"], ["--help"]):
        print(__doc__.strip())
        return 0
    options = parsed(arguments)
    folder = ROOT / ".build/bench"
    workshop = Workshop(folder / "small" if options.small else folder, options.seconds, options.runs)
    if workshop.load > IDLE:
        print(f"bench: this machine is busy ({workshop.load:.1f} processes), which will show", file=sys.stderr)
    ranked, changed, ruled, lines = ("S", "XS", "XS", 1_000) if options.small else ("L", "M", "T", 1_000_000)
    measurements = {
        "solve": [lambda name=name: solving.measure(workshop, name, options.programs) for name in options.books],
        "rules": [lambda: rules.measure(workshop, ruled)],
        "ranking": [lambda: ranking.measure(workshop, ranked)],
        "changes": [lambda: changes.measure(workshop, changed)],
        "script": [lambda: bulk.measure_script(workshop, ranked, lines)],
        "import": [lambda: bulk.measure_import(workshop, ranked)],
        "start-up": [lambda: bulk.measure_start_up(workshop)],
        "typing": [lambda: keys.measure(workshop, lines)],
    }
    wrong: list[str] = []
    for part, steps in measurements.items():
        if not options.parts or part in options.parts:
            for measure in steps:
                wrong += measure()
    target = workshop.folder if options.small else ROOT / "docs"
    page.write(workshop.stored(), target)
    print(f"bench: wrote {(target / 'performance.md').relative_to(ROOT)}", file=sys.stderr)
    for what in wrong:
        print(f"bench: {what}", file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
