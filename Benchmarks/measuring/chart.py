"""Time and memory against the size of the book, drawn as SVG on logarithmic axes."""

from __future__ import annotations

import math
from dataclasses import dataclass
from html import escape
from typing import Sequence

from measuring.solving import LEMON, LEMON_PRUNED, OR_TOOLS, OR_TOOLS_PRUNED, PB, SCIPY

# Colours of Okabe and Ito, which also those tell apart who see few: https://jfly.uni-koeln.de/color
COLOURS = {
    PB: "#d55e00",
    LEMON: "#0072b2",
    LEMON_PRUNED: "#56b4e9",
    OR_TOOLS: "#009e73",
    OR_TOOLS_PRUNED: "#5fc9a6",
    SCIPY: "#8a6fb0",
}
INK, FAINT, GRID, PAPER = "#1f2933", "#66727f", "#e3e7eb", "#ffffff"

WIDTH, HEIGHT = 1230, 500
PANEL_WIDTH, PANEL_HEIGHT = 380, 340
PANEL_TOP, PANEL_LEFTS = 92, (76, 696)
LABEL_GAP = 17  # between the lines of labels, so that none covers another


@dataclass(frozen=True)
class Point:
    """A contestant at a book."""

    x: float
    y: float


@dataclass(frozen=True)
class Line:
    """What one contestant took, by growing size of the book."""

    name: str
    points: Sequence[Point]


@dataclass(frozen=True)
class Axis:
    """A logarithmic axis between two powers of ten, along so many pixels from `start`."""

    lowest: int
    highest: int
    start: float
    length: float  # negative where it goes up

    @classmethod
    def around(cls, values: Sequence[float], start: float, length: float) -> Axis:
        """The axis that holds all values."""
        lowest, highest = math.floor(math.log10(min(values))), math.ceil(math.log10(max(values)))
        return cls(lowest, max(highest, lowest + 1), start, length)

    def at(self, value: float) -> float:
        """Where a value lies, in pixels.

        >>> axis = Axis(0, 2, 100, 50)
        >>> axis.at(1), axis.at(10), axis.at(100)
        (100.0, 125.0, 150.0)
        """
        return self.start + self.length * (math.log10(value) - self.lowest) / (self.highest - self.lowest)

    @property
    def powers(self) -> range:
        """The powers of ten on it."""
        return range(self.lowest, self.highest + 1)


def spread(wanted: Sequence[float], gap: float, lowest: float) -> list[float]:
    """Places as near as may be to those wanted, which are in order, but no two nearer than `gap`, none past `lowest`.

    >>> spread([10, 12, 40], 5, 100)
    [10, 15, 40]
    >>> spread([96, 98], 5, 100)
    [95, 100]
    """
    places: list[float] = []
    for place in wanted:
        places.append(max(place, places[-1] + gap) if places else place)
    limit = lowest
    for number in reversed(range(len(places))):
        places[number] = min(places[number], limit)
        limit = places[number] - gap
    return places


def text(
    x: float, y: float, words: str, colour: str = FAINT, size: int = 13, anchor: str = "start", more: str = ""
) -> str:
    """Words in the drawing."""
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" fill="{colour}" font-size="{size}" text-anchor="{anchor}"{more}>'
        f"{escape(words)}</text>"
    )


def stroke(x1: float, y1: float, x2: float, y2: float, colour: str = GRID, more: str = "") -> str:
    """A straight line in the drawing."""
    return f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" stroke="{colour}"{more}/>'


# What is written at a power of ten, from the power on that stands first.
LABELS = {
    "s": [(0, " s"), (-3, " ms"), (-6, " µs")],
    "MB": [(3, " GB"), (0, " MB"), (-3, " kB")],
    "pairs": [(9, " billion"), (6, " million"), (0, "")],
}


def power_label(unit: str, power: int) -> str:
    """What stands at a power of ten: of seconds, megabytes or pairs.

    >>> power_label("s", -2), power_label("s", 1), power_label("MB", 3), power_label("pairs", 7)
    ('10 ms', '10 s', '1 GB', '10 million')
    """
    least, name = next((label for label in LABELS[unit] if power >= label[0]), LABELS[unit][-1])
    return f"{10.0 ** (power - least):,g}{name}"


def panel(left: float, title: str, unit: str, lines: Sequence[Line], books: Sequence[tuple[str, float]]) -> list[str]:
    """One of the two diagrams."""
    bottom = PANEL_TOP + PANEL_HEIGHT
    x = Axis.around([size for _, size in books], left, PANEL_WIDTH)
    y = Axis.around([point.y for line in lines for point in line.points], bottom, -PANEL_HEIGHT)
    drawn = [text(left, PANEL_TOP - 34, title, INK, 16, more=' font-weight="600"')]
    for power in y.powers:
        height = y.at(10.0**power)
        drawn.append(stroke(left, height, left + PANEL_WIDTH, height))
        drawn.append(text(left - 9, height + 4.5, power_label(unit, power), anchor="end"))
    for power in x.powers:
        place = x.at(10.0**power)
        drawn.append(stroke(place, bottom, place, bottom + 5, FAINT))
        drawn.append(text(place, bottom + 21, power_label("pairs", power), size=12, anchor="middle"))
    drawn.append(stroke(left, bottom, left + PANEL_WIDTH, bottom, FAINT))
    drawn.append(text(left + PANEL_WIDTH / 2, bottom + 43, "eligible pairs in the book", anchor="middle"))
    for name, size in books:
        place = x.at(size)
        drawn.append(stroke(place, PANEL_TOP, place, bottom, GRID, ' stroke-dasharray="2 4"'))
        drawn.append(text(place, PANEL_TOP - 9, name, INK, 13, "middle", ' font-weight="600"'))
    # Each line is labelled at its end, in the order of the ends.
    ending = sorted(lines, key=lambda line: y.at(line.points[-1].y))
    heights = spread([y.at(line.points[-1].y) + 4.5 for line in ending], LABEL_GAP, bottom)
    # pb's line comes last, over the others.
    for line, height in sorted(zip(ending, heights), key=lambda labelled: labelled[0].name == PB):
        colour = COLOURS[line.name]
        is_pb = line.name == PB
        places = [(x.at(point.x), y.at(point.y)) for point in line.points]
        drawn.append(
            f'<polyline points="{" ".join(f"{px:.1f},{py:.1f}" for px, py in places)}" fill="none" stroke="{colour}" '
            f'stroke-width="{3.5 if is_pb else 2}" stroke-linejoin="round"'
            + (' stroke-dasharray="6 4"' if line.name in (LEMON_PRUNED, OR_TOOLS_PRUNED) else "")
            + "/>"
        )
        drawn += [
            f'<circle cx="{px:.1f}" cy="{py:.1f}" r="{5 if is_pb else 3.5}" fill="{colour}" stroke="{PAPER}" '
            'stroke-width="1.5"/>'
            for px, py in places
        ]
        end_x, end_y = places[-1]
        label_x = left + PANEL_WIDTH + 26
        drawn.append(stroke(end_x + 7, end_y, label_x - 5, height - 4.5, colour, ' stroke-width="1" opacity="0.45"'))
        drawn.append(text(label_x, height, line.name, colour, 14, more=' font-weight="700"' if is_pb else ""))
    return drawn


def chart(seconds: Sequence[Line], megabytes: Sequence[Line], books: Sequence[tuple[str, float]]) -> str:
    """The drawing: the whole job's time and its peak memory, for books given with their eligible pairs."""
    title = "From a book's CSV files to its best plan, written"
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}" '
        f'role="img" aria-label="{escape(title)}: time and peak memory of pb and its peers" '
        "font-family=\"system-ui, 'Segoe UI', 'Helvetica Neue', 'Liberation Sans', Arial, sans-serif\">",
        f'<rect width="{WIDTH}" height="{HEIGHT}" rx="10" fill="{PAPER}"/>',
        text(PANEL_LEFTS[0], 32, title, INK, 19, more=' font-weight="600"'),
        *panel(PANEL_LEFTS[0], "Time", "s", seconds, books),
        *panel(PANEL_LEFTS[1], "Peak memory", "MB", megabytes, books),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"
