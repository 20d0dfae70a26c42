"""What the measurements work with: the programs, the books, and a place for what was found."""

from __future__ import annotations

import csv
import hashlib
import json
import os
import platform
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

from measuring.processes import Launcher

ROOT = Path(__file__).resolve().parents[2]
SOURCES = ROOT / "Benchmarks"

# Changes with the form in which results are stored; those of another form are passed over.
FORM = 1

# How a user has pb read a whole book.
READ_BOOK = """\
today 2026-01-01
import places from "places.csv"
import skills from "skills.csv"
import causes from "causes.csv"
import associations from "associations.csv"
import volunteers from "volunteers.csv"
import needs from "needs.csv"
"""


@dataclass(frozen=True)
class NamedBook:
    """A line of books.csv."""

    name: str
    seats: int
    volunteers: int
    pairs: int  # eligible ones
    filled: int | None
    priorities: int | None  # P of the best plan
    scores: int | None  # S of the best plan


def named_books() -> dict[str, NamedBook]:
    """The books that have a name."""
    with open(SOURCES / "books.csv", encoding="utf-8", newline="") as file:
        return {
            row["book"]: NamedBook(
                row["book"], int(row["seats"]), int(row["volunteers"]), int(row["pairs"]),
                *(int(row[column]) if row[column] else None for column in ("filled", "P", "S")),
            )
            for row in csv.DictReader(file)
        }


def first_line(*command: str | Path) -> str | None:
    """The first line that a command writes, or None where it cannot be run."""
    try:
        done = subprocess.run([str(word) for word in command], capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return None
    lines = (done.stdout or done.stderr).splitlines()
    return lines[0].strip() if lines else None


class Workshop:
    """Tools and books below one folder, made when they are first asked for."""

    def __init__(self, folder: Path, seconds: int, most_runs: int) -> None:
        self.folder = folder
        self.seconds = seconds
        self.most_runs = most_runs
        self.missing: list[str] = []
        # Before anything is measured: the processes that wanted a processor in the last minute.
        self.load = os.getloadavg()[0]
        folder.mkdir(parents=True, exist_ok=True)

    def lacks(self, what: str) -> None:
        """Notes and says, once, that a peer is left out."""
        if what not in self.missing:
            self.missing.append(what)
            print(f"bench: left out: {what}", file=sys.stderr)

    @cached_property
    def pb(self) -> Path:
        """pb's release binary. Ends the program where it has not been built."""
        binary = ROOT / ".build/pb"
        if not binary.exists():
            sys.exit("bench: there is no .build/pb; scripts/build makes it")
        return binary

    @cached_property
    def launcher(self) -> Launcher:
        """Starts programs, with at most three quarters of the machine's memory."""
        program = self._compiled("launch", SOURCES / "measuring/launch.c", ["cc", "clang", "gcc"], "-std=gnu11")
        if program is None:
            sys.exit("bench: a C compiler is needed to measure: Debian's gcc")
        memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
        return Launcher(program, self.seconds, memory * 3 // 4 >> 20)

    @cached_property
    def lemon(self) -> Path | None:
        """The peer with LEMON's network simplex, or None where it cannot be built."""
        program = self._compiled("lemon", SOURCES / "peers/lemon.cpp", ["g++", "clang++"], "-std=c++20")
        if program is None:
            self.lacks("LEMON (Debian's g++ and liblemon-dev)")
        return program

    def _compiled(self, name: str, source: Path, compilers: list[str], standard: str) -> Path | None:
        program = self.folder / name
        inputs = [path for path in source.parent.iterdir() if path.suffix in (".c", ".cpp", ".hpp")]
        if program.exists() and all(path.stat().st_mtime < program.stat().st_mtime for path in inputs):
            return program
        for compiler in filter(shutil.which, compilers):
            command = [compiler, standard, "-O2", "-w", "-o", program, source]
            if subprocess.run(command, stderr=subprocess.DEVNULL, check=False).returncode == 0:
                return program
        return None

    def python_with(self, *modules: str) -> Path | None:
        """The Python of the virtual environment, or else the one that runs this, if it has the modules."""
        for python in (ROOT / ".build/bench/venv/bin/python", Path(sys.executable)):
            if python.exists() and first_line(python, "-c", f"import {', '.join(modules)}; print('found')") == "found":
                return python
        self.lacks(f"{', '.join(modules)} (from PyPI)")
        return None

    @cached_property
    def sqlite(self) -> str | None:
        """The shell of SQLite, or None where there is none."""
        program = shutil.which("sqlite3")
        if program is None:
            self.lacks("sqlite3 (Debian's sqlite3)")
        return program

    def book(self, name: str) -> Path:
        """The folder of a book, which is written where it is not there yet, whole and by the generator as it is."""
        folder = self.folder / "books" / name
        written_by = folder / "written-by"
        generator = SOURCES / "books.py"
        digest = hashlib.sha256(generator.read_bytes()).hexdigest()
        if not written_by.exists() or written_by.read_text() != digest:
            print(f"bench: writing book {name}", file=sys.stderr)
            # Nothing that was made from an earlier one may stay.
            shutil.rmtree(folder, ignore_errors=True)
            subprocess.run([sys.executable, "-B", generator, name, folder], check=True)
            (folder / "read.pb").write_text(READ_BOOK)
            written_by.write_text(digest)
        return folder

    def store(self, name: str, found: dict) -> None:
        """Keeps what a part found, with the day, the machine and the programs."""
        results = self.folder / "results"
        results.mkdir(exist_ok=True)
        record = {
            "form": FORM,
            "date": date.today().isoformat(),
            "commit": first_line("git", "-C", ROOT, "describe", "--always", "--dirty", "--exclude=*"),
            "machine": machine(),
            "programs": self._programs(),
            "missing": self.missing,
            "load": self.load,
            **found,
        }
        (results / f"{name}.json").write_text(json.dumps(record, indent=1, ensure_ascii=False) + "\n")

    def stored(self) -> dict[str, dict]:
        """What all parts found, by name."""
        found = {path.stem: json.loads(path.read_text()) for path in sorted((self.folder / "results").glob("*.json"))}
        return {part: results for part, results in found.items() if results.get("form") == FORM}

    @cached_property
    def _versions(self) -> dict[str, str]:
        found: dict[str, str] = {}
        python = ROOT / ".build/bench/venv/bin/python"
        for package in ("ortools", "scipy", "duckdb"):
            code = f"from importlib.metadata import version; print(version('{package}'))"
            found[package] = (first_line(python, "-c", code) if python.exists() else None) or ""
        found["swift"] = first_line("swift", "--version") or ""
        found["g++"] = first_line("g++", "-dumpfullversion") or ""
        found["sqlite3"] = (first_line("sqlite3", "--version") or "").split(" ")[0]
        config = Path("/usr/include/lemon/config.h")
        lemon = re.search(r'LEMON_VERSION "([^"]*)"', config.read_text()) if config.exists() else None
        found["lemon"] = lemon[1] if lemon else ""
        return found

    def _programs(self) -> dict[str, str]:
        return {program: version for program, version in self._versions.items() if version}


def machine() -> dict[str, str | int]:
    """Processor, cores, memory and system of this machine."""
    model = platform.machine()
    with open("/proc/cpuinfo", encoding="utf-8") as file:
        for line in file:
            if line.startswith("model name"):
                model = line.split(":", 1)[1].strip()
                break
    system = platform.system()
    release = Path("/etc/os-release")
    if release.exists():
        named = re.search(r'^PRETTY_NAME="?([^"\n]*)', release.read_text(), re.MULTILINE)
        system = named[1] if named else system
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    return {
        "processor": model,
        "cores": os.cpu_count() or 1,
        "memory": round(memory / 1e9),
        "system": f"{system}, Linux {platform.release().split('-')[0]}",
    }
