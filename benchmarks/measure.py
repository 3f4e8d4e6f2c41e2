"""What is fast and what is not: takes sizes, gives the seconds of each stage as Markdown.

Run it with `python -m benchmarks.measure --sizes 100 1000 5000` in the repository's folder.
Ratios compare two stages of one run, so they say more than seconds of different machines do.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.generate import write_content
from benchmarks.machine import describe
from benchmarks.stage import BRIEFINGS, DOCS, STAGES, Timing
from tools.settings_copy import OF_A_REPOSITORY, copy_settings

REPOSITORY = Path(__file__).parents[1]
HEADINGS = (
    *("Briefings", "Files", "Pages"),
    *("Check", "Files/s", "To parsing YAML"),
    *("Render", "Pages/s"),
    *("Build", "Pages/s", "To MkDocs alone", "Memory"),
)

Timings = Mapping[str, Timing | None]
"""What each stage took; nothing for one that was stopped at the limit."""


def measure(size: int, folder: Path, limit: float) -> dict[str, Timing | None]:
    """Time every stage over content of one size.

    Args:
        size: How many briefings.
        folder: An empty folder to work in.
        limit: Seconds after which a stage is stopped.
    """
    lay_out(size, folder)
    return {stage: run(stage, folder, limit) for stage in STAGES}


def lay_out(size: int, folder: Path) -> None:
    """Make up content, and put the repository's own pages and mkdocs.yml beside it.

    Without cards and plain Markdown, of which what others build from has none.
    """
    write_content(folder / BRIEFINGS, size)
    shutil.copytree(REPOSITORY / DOCS, folder / DOCS)
    copy_settings(folder, without=(*OF_A_REPOSITORY, "cards", "markdown"))


def run(stage: str, folder: Path, limit: float) -> Timing | None:
    """Time one stage in a process of its own, or stop it at the limit."""
    command = [sys.executable, "-m", "benchmarks.stage", stage, str(folder)]
    try:
        done = subprocess.run(  # noqa: S603 - our own module
            command, cwd=REPOSITORY, timeout=limit, check=True, text=True, capture_output=True
        )
    except subprocess.TimeoutExpired:
        return None
    except subprocess.CalledProcessError as failed:
        sys.exit(f"the stage {stage} failed:\n{failed.stderr}")
    return Timing(**json.loads(done.stdout))


def table(rows: Mapping[int, Timings]) -> str:
    """Write what was measured at each size as a Markdown table."""
    lines = [HEADINGS, ("---:",) * len(HEADINGS), *(row(size, rows[size]) for size in rows)]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def row(size: int, timings: Timings) -> tuple[str, ...]:
    """Write what was measured at one size."""
    parsed, checked, rendered, built, alone = (timings[stage] for stage in STAGES)
    return (
        f"{size:,}",
        count(checked),
        count(built or rendered),
        seconds(checked),
        speed(checked),
        ratio(checked, parsed),
        seconds(rendered),
        speed(rendered),
        seconds(built),
        speed(built),
        ratio(built, alone),
        f"{built.mebibytes:,} MiB" if built else "",
    )


def count(timing: Timing | None) -> str:
    """Write how many files or pages there were."""
    return f"{timing.items:,}" if timing else ""


def seconds(timing: Timing | None) -> str:
    """Write how long a stage took."""
    return f"{timing.seconds:,.1f} s" if timing else "stopped"


def speed(timing: Timing | None) -> str:
    """Write how many files or pages a stage got through in a second."""
    return f"{timing.items / timing.seconds:,.0f}" if timing else ""


def ratio(timing: Timing | None, reference: Timing | None) -> str:
    """Write how many times as long as its reference a stage took."""
    return f"{timing.seconds / reference.seconds:.1f}" if timing and reference else ""


def main(arguments: list[str] | None = None) -> None:
    """Measure the sizes asked for, and print the machine and the table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.measure", description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[100, 1000, 5000])
    parser.add_argument("--limit", type=float, default=1800, help="seconds for a stage at most")
    asked = parser.parse_args(arguments)
    rows = {}
    for size in asked.sizes:
        with TemporaryDirectory() as folder:
            rows[size] = measure(size, Path(folder) / "repository", asked.limit)
    print(f"{describe()}\n\n{table(rows)}")  # noqa: T201 - this is what it is for


if __name__ == "__main__":
    main()
