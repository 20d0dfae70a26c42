"""From a key to its picture: pb on a terminal of its own, with a book of a million names and with very long lines."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import sys
import termios
import time
from pathlib import Path
from types import TracebackType
from typing import Iterator, Sequence, TextIO

from measuring.bulk import written
from measuring.processes import UNFINISHED, Failed, times_of
from measuring.workshop import Workshop

FIRST = "Alice Bruno Chloé Driss Élodie Farid Gaëlle Hugo Inès Jules Karim Léa Maud Nadia Océane Paul Quentin Rose Samir Zoé"
LAST = "Martin Petit Durand Leroy Moreau Simon Laurent Lefebvre Roux Fournier Girard Bonnet Dupont Lambert Fontaine Rousseau"
CHANGED = "pb*"  # how the prompt begins once the book has changed
QUIET = 0.01  # seconds without output after which a picture is whole
REPEATS = 50
LONG_LINE = 10_000  # characters
PASTED = 10_000  # lines


def names(count: int) -> Iterator[str]:
    """So many names, no two alike, in an order that is not theirs.

    >>> list(names(2))
    ['Alice Martin 0', 'Leroy-Hugo Lambert 1']
    """
    first, last = FIRST.split(), LAST.split()
    for number in range(count):
        given, family = first[number * 7 % len(first)], last[number * 13 % len(last)]
        middle = f"{last[number * 3 % len(last)]}-" if number % 2 else ""
        yield f"{middle}{given} {family} {number}"


def write_names(count: int, file: TextIO) -> None:
    """Writes a table of volunteers."""
    file.write("name,skills,place\n")
    for name in names(count):
        file.write(f"{name},web-dev:3,Lille\n")


class Terminal:
    """A program on a terminal of its own."""

    def __init__(self, command: Sequence[str | Path], folder: Path, columns: int = 120, rows: int = 40) -> None:
        self.process, self._terminal = pty.fork()
        if self.process == 0:
            os.chdir(folder)
            os.environ.update(TERM="xterm", LC_ALL="C.UTF-8")
            os.execv(command[0], [str(word) for word in command])
        fcntl.ioctl(self._terminal, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def __enter__(self) -> Terminal:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        os.kill(self.process, signal.SIGKILL)
        os.waitpid(self.process, 0)
        os.close(self._terminal)

    def type(self, keys: str, longest: float = 10) -> float:
        """The seconds until the last piece of the picture came. Throws `Failed` where there is none."""
        rest = keys.encode()
        began = last = time.perf_counter()
        shown = False
        while rest or time.perf_counter() - last < (QUIET if shown else longest):
            readable, writable, _ = select.select([self._terminal], [self._terminal] if rest else [], [], QUIET)
            if readable:
                os.read(self._terminal, 1 << 16)
                last, shown = time.perf_counter(), True
            if writable:
                # The line discipline holds four kilobytes.
                rest = rest[os.write(self._terminal, rest[:1024]) :]
        if not shown:
            raise Failed(f"{UNFINISHED}: no picture after {keys[:20]!r}")
        return last - began

    def write(self, keys: str) -> None:
        """Types something short whose picture nobody looks at."""
        os.write(self._terminal, keys.encode())

    def settle(self) -> None:
        """Reads what comes until nothing more does."""
        while select.select([self._terminal], [], [], 0.2)[0]:
            os.read(self._terminal, 1 << 16)

    def wait_for(self, *texts: str, seconds: float) -> float:
        """The seconds until the program has written these, one after another. Throws `Failed` where it does not."""
        began = time.perf_counter()
        seen = b""
        for text in map(str.encode, texts):
            while text not in seen:
                left = began + seconds - time.perf_counter()
                if left <= 0 or not select.select([self._terminal], [], [], left)[0]:
                    raise Failed(f"{UNFINISHED}: {text.decode()!r} was not written")
                seen += os.read(self._terminal, 1 << 16)
            seen = seen[seen.index(text) + len(text) :]
        return time.perf_counter() - began


def repeated(terminal: Terminal, before: str, key: str) -> dict:
    """The times of one key, each time after the same others; then the line is dropped."""
    seconds = []
    for _ in range(REPEATS):
        if before:
            terminal.type(before)
        seconds.append(terminal.type(key))
        terminal.type("\x03")
    return times_of(seconds)


def converse(terminal: Terminal, count: int) -> dict:
    """Types it all."""
    found = {}
    terminal.write(f'import volunteers from "names-{count}.csv"\r')
    terminal.wait_for("imported", CHANGED, seconds=120)
    terminal.settle()
    for what, before, key in [
        ("Tab, any name", 'show volunteer "', "\t"),
        ("Tab, names that begin with a letter", 'show volunteer "l', "\t"),
        ("Tab, names with a word that begins so", 'show volunteer "fou', "\t"),
        ("Tab, nothing but letters in order", 'show volunteer "amtn', "\t"),
        ("a letter while the menu is open", 'show volunteer "l\t', "e"),
        ("a letter of a name", 'show volunteer "Chloé Ma', "r"),
        ("a letter of a verb", "add volunteer", "s"),
        ("Tab, towns", 'add volunteer "X" in sa', "\t"),
    ]:
        found[what] = repeated(terminal, before, key)
    seconds = []
    for number in range(20):
        terminal.type(f'add volunteer "New Name {number}" skills web-dev')
        terminal.write("\r")
        seconds.append(terminal.wait_for("added", CHANGED, seconds=10))
        terminal.settle()
    found["Enter, one more volunteer, up to the next prompt"] = times_of(seconds)
    line = 'add volunteer "Zoé" note "' + "é " * (LONG_LINE // 2)
    terminal.type(line, longest=60)
    for what, key in [("at the end", "a"), ("at the beginning", "\x01b")]:
        found[f"a letter {what} of a line of {LONG_LINE:,} characters"] = times_of(
            [terminal.type(key) for _ in range(REPEATS)]
        )
    terminal.type("\x03")
    pasted = "\r".join(f'add volunteer "Pasted {number}" skills web-dev 3 in Lille' for number in range(PASTED))
    found[f"a paste of {PASTED:,} lines"] = times_of([terminal.type(f"\x1b[200~{pasted}\x1b[201~", longest=60)])
    found["a letter behind it"] = times_of([terminal.type("a") for _ in range(REPEATS)])
    terminal.type("\x03")
    return found


def measure(workshop: Workshop, count: int) -> list[str]:
    """Measures keys in a book of so many names and stores what was found. Returns what went wrong."""
    print(f"bench: keys in a book of {count:,} names", file=sys.stderr)
    folder = workshop.folder
    written(folder / f"names-{count}.csv", lambda file: write_names(count, file))
    with Terminal([workshop.pb, "--no-history", "--language", "en"], folder) as terminal:
        try:
            terminal.wait_for("pb", seconds=10)
            terminal.settle()
            found = {"keys": converse(terminal, count)}
        except Failed as failed:
            found = {"failure": str(failed)}
    workshop.store("typing", {"names": count, **found})
    return [f"typing: {found['failure']}"] if "failure" in found else []
