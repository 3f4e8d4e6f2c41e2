"""What was measured: takes it as it comes, keeps it in a JSON file from which tables are made.

A run that was ended goes on from there. Figures of two machines, or of other versions of what is
measured, never stand in one file.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from statistics import median
from typing import Any


class OtherMachineError(Exception):
    """Figures that were measured on something else."""


@dataclass(frozen=True, slots=True)
class Build:
    """One run of one way.

    Attributes:
        seconds: Of the processor's time, with all programs that it called.
        mebibytes: The most memory that it held, or one program that it called.
        pages: How many HTML files the site has; none where no site is built.
        files: How many files it has.
        bytes: What they weigh.
    """

    seconds: float
    mebibytes: int
    pages: int = 0
    files: int = 0
    bytes: int = 0


@dataclass
class Figures:
    """All that was measured on one machine.

    Attributes:
        machine: What it is.
        versions: Of each program that is measured.
        day: Of the last measurement.
        builds: The runs of each way, by the number of briefings and the way's id; an empty list
            where it was stopped at the limit.
        tables: What other commands printed: headings and rows, by the command's name.
    """

    machine: str = ""
    versions: dict[str, str] = field(default_factory=dict)
    day: str = ""
    builds: dict[int, dict[str, list[Build]]] = field(default_factory=dict)
    tables: dict[str, list[list[str]]] = field(default_factory=dict)

    def of(self, size: int, way: str) -> list[Build]:
        """Give the runs of a way at one size."""
        return self.builds.get(size, {}).get(way, [])

    def note(self, size: int, way: str, build: Build | None) -> None:
        """Keep a run, or that it was stopped."""
        runs = self.builds.setdefault(size, {}).setdefault(way, [])
        if build:
            runs.append(build)
        self.day = str(dt.datetime.now(tz=dt.UTC).date())

    def lacks(self, size: int, way: str, rounds: int) -> bool:
        """Tell whether a way is to be run again: not where it was stopped at the limit."""
        runs = self.builds.get(size, {}).get(way)
        return runs is None or 0 < len(runs) < rounds

    def seconds(self, size: int, way: str) -> float:
        """Give the median of the processor's time; nothing where there is none."""
        runs = self.of(size, way)
        return median(run.seconds for run in runs) if runs else 0.0


def read(path: Path) -> Figures:
    """Read figures; none where the file is not there."""
    if not path.exists():
        return Figures()
    kept: Mapping[str, Any] = json.loads(path.read_text("utf-8"))
    builds = {
        int(size): {way: [Build(**run) for run in runs] for way, runs in ways.items()}
        for size, ways in kept["builds"].items()
    }
    return Figures(**{**kept, "builds": builds})


def keep(figures: Figures, path: Path) -> None:
    """Write figures, so that a run that is ended loses nothing."""
    new = path.with_suffix(".new")
    new.write_text(json.dumps(asdict(figures), indent=1, ensure_ascii=False) + "\n", "utf-8")
    new.replace(path)


def begun(path: Path, machine: str, versions: dict[str, str], *, resume: bool) -> Figures:
    """Give the figures to go on with.

    Args:
        path: Where they are kept.
        machine: What is measured on.
        versions: What is measured.
        resume: Whether to go on with those that are there.

    Raises:
        OtherMachineError: Those are of another machine or of other versions.
    """
    figures = read(path) if resume else Figures()
    if figures.builds and (figures.machine, figures.versions) != (machine, versions):
        message = f'the figures in "{path}" were measured on something else: {figures.machine}'
        raise OtherMachineError(message)
    figures.machine, figures.versions = machine, versions
    return figures
