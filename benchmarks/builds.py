"""Builds side by side: takes numbers of briefings, gives what each way to the site costs a page.

The ways take turns in each round, so that what else the machine does falls on all of them. Run it
with `python -m benchmarks.builds --sizes 300 1000 --rounds 3`.
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks.machine import describe
from benchmarks.measure import lay_out, run
from benchmarks.stage import BUILDS, Timing

NAMES = {
    "build_without_us": "MkDocs with Material, from the Markdown",
    "build_through_mkdocs": "`briefings build`, `fast: false`",
    "build_with_us": "`briefings build`",
}
REFERENCE = "build_without_us"
HEADINGS = ("Briefings", "Pages", "Way", "Seconds", "Milliseconds a page", "Ratio", "Memory")

Rounds = Mapping[str, Sequence[Timing]]
"""What each way took, once a round."""


def measure(size: int, rounds: int, folder: Path, limit: float) -> Rounds:
    """Build content of one size in every way, by turns.

    Args:
        size: How many briefings.
        rounds: How often.
        folder: An empty folder to work in.
        limit: Seconds after which a build is stopped, and its figure left out.
    """
    lay_out(size, folder)
    taken: dict[str, list[Timing]] = {way: [] for way in BUILDS}
    for _ in range(rounds):
        for way, timings in taken.items():
            if timing := run(way, folder, limit):
                timings.append(timing)
    return taken


def rows(size: int, taken: Rounds) -> list[tuple[str, ...]]:
    """Write the medians of one size, a row a way; without one that was always stopped."""
    reference = seconds(taken[REFERENCE])
    return [
        (
            f"{size:,}",
            f"{timings[0].items:,}",
            NAMES[way],
            f"{seconds(timings):.1f} s",
            f"{1000 * seconds(timings) / timings[0].items:.2f}",
            f"{seconds(timings) / reference:.2f}" if reference else "",
            f"{max(timing.mebibytes for timing in timings):,} MiB",
        )
        for way, timings in taken.items()
        if timings
    ]


def seconds(timings: Sequence[Timing]) -> float:
    """Give the median of the processor's time; nothing where each build was stopped."""
    return median(timing.seconds for timing in timings) if timings else 0.0


def table(lines: Sequence[tuple[str, ...]]) -> str:
    """Write rows as a Markdown table."""
    ruled = [HEADINGS, ("---:", "---:", "---", *("---:",) * 4), *lines]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in ruled)


def main(arguments: list[str] | None = None) -> None:
    """Measure the sizes asked for, and print the machine and the table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.builds", description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[300, 1000])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--limit", type=float, default=1800, help="seconds for a build at most")
    asked = parser.parse_args(arguments)
    lines = []
    for size in asked.sizes:
        with TemporaryDirectory() as folder:
            place = Path(folder) / "repository"
            lines += rows(size, measure(size, asked.rounds, place, asked.limit))
    print(f"{describe()}\n\n{table(lines)}")  # noqa: T201 - this is what it is for


if __name__ == "__main__":
    main()
