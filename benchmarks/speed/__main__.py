"""All that is measured of speed, and the page about it: takes sizes, gives docs/speed.md.

Run it with `python -m benchmarks.speed --sizes 300 1000 5000 --rounds 3 --resume` in the
repository's folder: it goes on with what `benchmarks/figures.json` holds, measures what is missing
there, and writes the page and its drawing. `--page` measures nothing.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

from benchmarks import builds
from benchmarks.figures import Figures, keep, read
from benchmarks.speed.page import SHOWN, described, largest, page, plain, sizes
from benchmarks.speed.plot import Line, draw
from benchmarks.ways import LONGEST, REPOSITORY

PAGE = REPOSITORY / "docs/speed.md"
DRAWING = REPOSITORY / "docs/images/speed.svg"

COMMANDS = {
    "patching": ("benchmarks.patching", "--sizes", "{size}"),
    "live": ("benchmarks.live", "--size", "{size}"),
    "search": ("benchmarks.search",),
}
"""What prints a table of its own: its module and arguments, with the largest size that is built."""


def measure_others(figures: Figures, *, resume: bool) -> None:
    """Run the commands that print a table, and note it."""
    for name, command in COMMANDS.items():
        if (resume and name in figures.tables) or not find_spec(command[0]):
            continue
        arguments = [part.format(size=largest(figures)) for part in command]
        ran = subprocess.run(  # noqa: S603 - our own modules
            [sys.executable, "-m", *arguments],
            cwd=REPOSITORY,
            stdout=subprocess.PIPE,
            text=True,
            check=True,
            timeout=LONGEST,
        )
        figures.tables[name] = table_in(ran.stdout)


def table_in(text: str) -> list[list[str]]:
    """Read the last Markdown table that a command printed: headings, then rows."""
    lines = text.rstrip().splitlines()
    start = max(n for n, line in enumerate(["", *lines]) if not line.startswith("|"))
    rows = [[cell.strip() for cell in line.strip("| ").split(" | ")] for line in lines[start:]]
    return [rows[0], *rows[2:]]


def write_page(figures: Figures) -> None:
    """Write the page and its drawing."""
    PAGE.write_text(page(figures), "utf-8")
    DRAWING.write_text(drawing(figures), "utf-8")


def drawing(figures: Figures) -> str:
    """Draw how long each way takes, ours first."""
    ways = sorted(SHOWN, key=lambda way: way != "ours")
    lines = [
        Line(plain(way), {size: figures.seconds(size, way) for size in sizes(figures, way)})
        for way in ways
        if sizes(figures, way)
    ]
    return draw(lines, "How long a build takes", described(figures))


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure what is asked for, and write the page."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.speed", description=__doc__)
    parser.add_argument("--page", action="store_true", help="measure nothing")
    asked, rest = parser.parse_known_args(arguments)
    path: Path = builds.asked_for(rest).to
    if not asked.page:
        builds.main(rest)
        figures = read(path)
        measure_others(figures, resume=builds.asked_for(rest).resume)
        keep(figures, path)
    write_page(read(path))


if __name__ == "__main__":
    main()
