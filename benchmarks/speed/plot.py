"""The drawing: takes seconds by way and size, gives an SVG with both axes logarithmic.

What grows with the content is a straight line there, and what takes twice as long is as far above
wherever it stands. Each line has a mark of its own and its name at its end, so that nobody needs
the colours; the drawing has its own ground, and the reader's system picks light or dark.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape

WIDTH, HEIGHT = 720, 430
LEFT, RIGHT, TOP, BOTTOM = 70, 450, 52, 372
GAP = 22
"""Between the names of two lines."""

STEPS = (1, 2, 5)
"""The ticks of each power of ten."""

MARKS = (
    "M-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0z",
    "M-5-5h10v10h-10z",
    "M0-7L7 6H-7z",
    "M0-7L7 0L0 7L-7 0z",
    "M0 7L-7-6H7z",
    "M-6-2h4v-4h4v4h4v4h-4v4h-4v-4h-4z",
)
"""A circle, a square, a triangle, a diamond, a triangle on its point, a cross."""

LIGHT = ("#14569c", "#475260", "#a03d12", "#6d5200", "#2c6b3b", "#7a3b86")
DARK = ("#85bdec", "#c3cbd6", "#f0a27c", "#dcb84e", "#86cf97", "#d3a4de")

FONT = "system-ui, -apple-system, 'Segoe UI', 'Noto Sans', sans-serif"


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the drawing.

    Attributes:
        name: What stands at its end.
        seconds: By the number of briefings.
    """

    name: str
    seconds: Mapping[int, float]


def draw(lines: Sequence[Line], title: str, described: str) -> str:
    """Draw lines, the first one thicker than the others."""
    scale = Scale(lines)
    parts = [
        *head(title, described),
        *axes(scale),
        *(part for number, line in enumerate(lines) for part in drawn(line, number, scale)),
        *names(lines, scale),
        "</svg>\n",
    ]
    return "\n".join(parts)


class Scale:
    """Where a size and a time stand in the drawing.

    Attributes:
        sizes: The numbers of briefings.
        ticks: The seconds at which a line goes across.
    """

    def __init__(self, lines: Sequence[Line]) -> None:
        self.sizes = sorted({size for line in lines for size in line.seconds})
        values = [value for line in lines for value in line.seconds.values()]
        powers = range(math.floor(math.log10(min(values))), math.ceil(math.log10(max(values))) + 1)
        steps = [step * 10.0**power for power in powers for step in STEPS]
        low = max(step for step in steps if step <= min(values))
        high = min(step for step in steps if step >= max(values))
        self.ticks = [step for step in steps if low <= step <= high]

    def x(self, size: int) -> float:
        """Give how far to the right a size stands."""
        return between(size, self.sizes[0], self.sizes[-1], LEFT + 20, RIGHT - 10)

    def y(self, seconds: float) -> float:
        """Give how far down a time stands."""
        return between(seconds, self.ticks[0], self.ticks[-1], BOTTOM, TOP)


def between(value: float, low: float, high: float, start: float, end: float) -> float:
    """Give a value's place on a logarithmic axis."""
    share = math.log(value / low) / math.log(high / low) if high > low else 0.5
    return round(start + share * (end - start), 1)


def head(title: str, described: str) -> Iterator[str]:
    """Give the drawing's names, colours and ground."""
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" '
        f'width="{WIDTH}" height="{HEIGHT}" role="img" aria-labelledby="title desc" '
        f'font-family="{FONT}" font-size="15">'
    )
    yield f'<title id="title">{escape(title)}</title>'
    yield f'<desc id="desc">{escape(described)}</desc>'
    yield f"<style>{style()}</style>"
    yield (
        f'<rect class="ground" x="1" y="1" width="{WIDTH - 2}" height="{HEIGHT - 2}" rx="12" '
        'stroke="#8a94a3" stroke-opacity=".4"/>'
    )


def style() -> str:
    """Give the colours for light and for dark."""
    light = "".join(f".s{n}{{stroke:{one}}}.m{n}{{fill:{one}}}" for n, one in enumerate(LIGHT))
    dark = "".join(f".s{n}{{stroke:{one}}}.m{n}{{fill:{one}}}" for n, one in enumerate(DARK))
    return (
        f".ground{{fill:#fff}}.word{{fill:#1d2b3f}}.faint{{fill:#545e6c}}.grid{{stroke:#d9dee5}}{light}"
        f"@media (prefers-color-scheme:dark){{.ground{{fill:#171d27}}.word{{fill:#e4e8ee}}"
        f".faint{{fill:#a4aebb}}.grid{{stroke:#343d4b}}{dark}}}"
    )


def axes(scale: Scale) -> Iterator[str]:
    """Give the lines across with their times, and the sizes below."""
    yield '<text class="faint" x="20" y="30">Processor time of a first build</text>'
    for tick in scale.ticks:
        y = scale.y(tick)
        yield f'<path class="grid" d="M{LEFT} {y}H{RIGHT}"/>'
        yield f'<text class="faint" x="{LEFT - 8}" y="{y + 5}" text-anchor="end">{tick:,g} s</text>'
    for size in scale.sizes:
        at = f'x="{scale.x(size)}" y="{BOTTOM + 24}"'
        yield f'<text class="faint" {at} text-anchor="middle">{size:,}</text>'
    middle = (LEFT + RIGHT) / 2
    yield (
        f'<text class="faint" x="{middle}" y="{BOTTOM + 45}" text-anchor="middle">briefings</text>'
    )


def drawn(line: Line, number: int, scale: Scale) -> Iterator[str]:
    """Give a line and its marks."""
    points = [(scale.x(size), scale.y(seconds)) for size, seconds in sorted(line.seconds.items())]
    path = "L".join(f"{x} {y}" for x, y in points)
    yield (
        f'<path class="s{number}" d="M{path}" fill="none" stroke-width="{1.5 if number else 3.5}"/>'
    )
    for x, y in points:
        yield f'<path class="m{number}" transform="translate({x} {y})" d="{MARKS[number]}"/>'


def names(lines: Sequence[Line], scale: Scale) -> Iterator[str]:
    """Give each line's name beside its end, none over another."""
    ends = [(scale.y(line.seconds[max(line.seconds)]), n) for n, line in enumerate(lines)]
    for y, number in apart(ends):
        line, weight = lines[number], 400 if number else 700
        words = f"{line.name}, {line.seconds[max(line.seconds)]:,.3g} s"
        yield (
            f'<path class="m{number}" transform="translate({RIGHT + 20} {y})" d="{MARKS[number]}"/>'
            f'<text class="word" x="{RIGHT + 34}" y="{y + 5}" font-weight="{weight}">'
            f"{escape(words)}</text>"
        )


def apart(ends: Sequence[tuple[float, int]]) -> list[tuple[float, int]]:
    """Move what would stand over each other apart: down, and up again from the lowest place."""
    placed: list[tuple[float, int]] = []
    for y, number in sorted(ends):
        placed.append((max(y, placed[-1][0] + GAP) if placed else y, number))
    lowest = float(BOTTOM + 2 * GAP)
    moved: list[tuple[float, int]] = []
    for y, number in reversed(placed):
        lowest = min(y, lowest - GAP)
        moved.append((round(lowest, 1), number))
    return moved[::-1]
