"""Running programs to measure them: whole, from start to end, or asked one thing after another through a pipe."""

from __future__ import annotations

import os
import select
import statistics
import subprocess
import time
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Iterable, Sequence

NO_FILE = Path(os.devnull)
KILLED_BY_THE_CLOCK = 128 + 14  # SIGALRM
SOME, LONG = 10, 120  # seconds
UNFINISHED = "not finished"  # how failures begin that only tell that a program needs too much


class Failed(Exception):
    """A program did not do what it was started for; says why."""


@dataclass(frozen=True)
class Run:
    """What one run of a program took."""

    seconds: float  # of wall time
    processor: float  # seconds of processor time
    megabytes: float  # of 10⁶ bytes, the most resident at a time


@dataclass
class Contestant:
    """A program and the work that it is to do."""

    name: str
    command: Sequence[str | Path]
    folder: Path
    input: Path = NO_FILE
    output: Path = NO_FILE
    status: int = 0  # with which it is to exit
    runs: list[Run] = field(default_factory=list)
    said: list[str] = field(default_factory=list)  # the last line of its output, for each turn
    failure: str | None = None

    def summary(self) -> dict:
        """Medians of the runs, or why there are none, in the form in which they are stored."""
        if self.failure is not None or not self.runs:
            return {"name": self.name, "failure": self.failure or "not run"}
        return {
            "name": self.name,
            "seconds": statistics.median(run.seconds for run in self.runs),
            "processor": statistics.median(run.processor for run in self.runs),
            "megabytes": max(run.megabytes for run in self.runs),
            "runs": [asdict(run) for run in self.runs],
        }


def last_line(path: Path) -> str:
    """The last line of a file that may be long, or nothing where it is empty."""
    with open(path, "rb") as file:
        size = file.seek(0, os.SEEK_END)
        file.seek(max(0, size - 2_000))
        lines = file.read().decode(errors="replace").strip().splitlines()
    return lines[-1] if lines else ""


@dataclass(frozen=True)
class Launcher:
    """Starts programs through launch.c, with a limit on their time and their memory."""

    program: Path
    seconds: int
    megabytes: int

    def run(self, contestant: Contestant, times: int = 1) -> None:
        """Adds so many runs of a contestant to those that it has, or notes why it failed."""
        command = [self.program, times, self.seconds, self.megabytes, contestant.input, contestant.output]
        done = subprocess.run(
            [str(word) for word in [*command, *contestant.command]], cwd=contestant.folder, capture_output=True,
            text=True, check=False,
        )
        if done.returncode != 0:
            contestant.failure = done.stderr.strip()
            return
        for line in done.stdout.splitlines():
            seconds, user, system, kibibytes, status = line.split()
            if int(status) != contestant.status:
                contestant.failure = self._reason(int(status), contestant.output)
                return
            contestant.runs.append(Run(float(seconds), float(user) + float(system), int(kibibytes) * 1024 / 1e6))
        contestant.said.append(last_line(contestant.output))

    def _reason(self, status: int, output: Path) -> str:
        if status == KILLED_BY_THE_CLOCK:
            return f"{UNFINISHED} in {self.seconds} s"
        said = last_line(output)
        if "bad_alloc" in said or "MemoryError" in said:
            return f"{UNFINISHED} with {self.megabytes // 1000} GB"
        return f"ended with status {status}: {said or 'said nothing'}"


def runs_wanted(runs: Sequence[Run], most: int) -> int:
    """How many runs a contestant gets in all: fewer than `most` where one takes long.

    >>> [runs_wanted([Run(seconds, 0, 0)], most=5) for seconds in (1, 20, 200)]
    [5, 3, 1]
    """
    seconds = min(run.seconds for run in runs)
    return min(most, most if seconds <= SOME else 3 if seconds <= LONG else 1)


def run_in_turn(launcher: Launcher, contestants: Sequence[Contestant], most: int, times: int = 1) -> None:
    """Runs each contestant once, then each again, until all have had their runs: what else the machine does hits all
    of them alike. `times` is how often a contestant that takes milliseconds runs on each turn."""
    for turn in range(most):
        for contestant in contestants:
            if contestant.failure is not None:
                continue
            if turn == 0 or turn < runs_wanted(contestant.runs, most):
                launcher.run(contestant, times)


def failures(where: str, found: Iterable[dict]) -> list[str]:
    """What went wrong among the summaries of contestants, other than that one needs too much.

    >>> failures("book X", [{"name": "a", "failure": "not finished in 1 s"}, {"name": "b", "failure": "ended"}])
    ['book X, b: ended']
    """
    return [
        f"{where}, {entry['name']}: {entry['failure']}" for entry in found
        if not entry.get("failure", UNFINISHED).startswith(UNFINISHED)
    ]


class Conversation:
    """A program that answers through pipes, one question at a time.

    After each question the program is asked for `mark`, and what it writes before `reply` is the answer. The times are
    those of the whole way: through the pipe, the answer and back.
    """

    def __init__(
        self, command: Sequence[str | Path], folder: Path, mark: str = "", reply: str = "end", seconds: float = 600
    ) -> None:
        self._mark = mark.encode()
        self._reply = reply.encode() + b"\n"
        self._seconds = seconds
        self._process = subprocess.Popen(
            [str(word) for word in command], cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT, bufsize=0,
        )

    def __enter__(self) -> Conversation:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        self._process.communicate()

    def ask(self, question: str) -> tuple[float, str]:
        """The seconds until the answer was whole, and the answer. Throws `Failed` where none comes in time."""
        assert self._process.stdin is not None and self._process.stdout is not None
        answer = bytearray()
        output = self._process.stdout.fileno()
        began = time.perf_counter()
        try:
            os.write(self._process.stdin.fileno(), question.encode() + self._mark)
        except BrokenPipeError:
            raise Failed(f"ended before {question.strip()!r}") from None
        while not (answer.endswith(b"\n" + self._reply) or answer == self._reply):
            left = began + self._seconds - time.perf_counter()
            if left <= 0 or not select.select([output], [], [], left)[0]:
                raise Failed(f"{UNFINISHED} in {self._seconds:.0f} s: {question.strip()!r}")
            part = os.read(output, 1 << 20)
            if not part:
                raise Failed(f"ended at {question.strip()!r}: {answer.decode(errors='replace').strip()}")
            answer += part
        return time.perf_counter() - began, answer.removesuffix(self._reply).decode()

    def megabytes(self) -> float:
        """The most memory resident at a time so far, in units of 10⁶ bytes."""
        with open(f"/proc/{self._process.pid}/status", encoding="ascii") as file:
            kibibytes = next(int(line.split()[1]) for line in file if line.startswith("VmHWM:"))
        return kibibytes * 1024 / 1e6


def times_of(seconds: Sequence[float]) -> dict:
    """Median and 99th percentile of many times, in the form in which they are stored.

    >>> times_of([0.001] * 98 + [0.002, 0.003])
    {'count': 100, 'median': 0.001, 'p99': 0.002}
    """
    if not seconds:
        return {"count": 0, "failure": UNFINISHED}
    ordered = sorted(seconds)
    return {
        "count": len(ordered),
        "median": statistics.median(ordered),
        "p99": ordered[max(0, -(-len(ordered) * 99 // 100) - 1)],
    }
