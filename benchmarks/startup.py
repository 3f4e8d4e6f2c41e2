"""How long a command takes to begin: takes an older revision, gives both times and their ratio.

Run it with `python -m benchmarks.startup REVISION` in the repository's folder. The two are run in
turn, so that whatever else the machine does falls on both. What the older one imports has to be
installed; PYTHONPATH may name where.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tarfile
from io import BytesIO
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from benchmarks.machine import describe

REPOSITORY = Path(__file__).parents[1]
SOURCE = "generator"
BOUND = 600
"""Seconds for one command: far more than any takes."""

COMMANDS = ("--help", "check", "fmt --check", "diff HEAD")


def revision(name: str, folder: Path) -> Path:
    """Unpack the code of a revision, and give the folder from which it is imported."""
    packed = subprocess.run(  # noqa: S603 - a revision of our own repository
        ["git", "archive", name, SOURCE],  # noqa: S607 - whichever git there is
        cwd=REPOSITORY,
        capture_output=True,
        check=True,
        timeout=BOUND,
    ).stdout
    with tarfile.open(fileobj=BytesIO(packed)) as archive:
        archive.extractall(folder, filter="data")
    return folder / SOURCE


def seconds(source: Path, command: str) -> float:
    """Time a command once, over this repository's own content."""
    path = os.pathsep.join([str(source), os.environ.get("PYTHONPATH", "")])
    began = perf_counter()
    subprocess.run(  # noqa: S603 - our own command
        [sys.executable, "-m", "briefing_site", *command.split()],
        cwd=REPOSITORY,
        env={**os.environ, "PYTHONPATH": path},
        capture_output=True,
        check=True,
        timeout=BOUND,
    )
    return perf_counter() - began


def compare(before: Path, command: str, times: int) -> tuple[float, float]:
    """Give the median seconds of the older code and of this one, run in turn."""
    pairs = [
        (seconds(before, command), seconds(REPOSITORY / SOURCE, command)) for _ in range(times + 1)
    ][1:]  # the first pair compiles
    return median(old for old, _ in pairs), median(new for _, new in pairs)


def main() -> None:
    """Measure, and print a table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("revision")
    parser.add_argument("--times", type=int, default=10)
    given = parser.parse_args()
    print(f"{describe()}\n\n| Command | Before | Now | Ratio |\n|---|---:|---:|---:|")  # noqa: T201
    with TemporaryDirectory() as folder:
        before = revision(given.revision, Path(folder))
        for command in COMMANDS:
            old, new = compare(before, command, given.times)
            print(f"| `{command}` | {old:.2f} s | {new:.2f} s | {new / old:.2f} |", flush=True)  # noqa: T201


if __name__ == "__main__":
    main()
