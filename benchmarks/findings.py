"""How the time of `check` grows with what is wrong: takes a number of findings, gives a table.

Run it with `python -m benchmarks.findings 400` in the repository's folder. Each row takes that many
findings and four times as many, in one run: 4 is linear, 16 is quadratic.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time

from benchmarks.machine import describe
from briefing_site.diagnostics.reporters import report_full
from briefing_site.pipeline import read_folder

BRIEFING = """\
title: What nobody knows
date: 2022-06-08
summary: They spoke.
background: "{background}"
sources: [{{id: s, title: A release, note: On paper.}}]
statements:
  - {{id: a, by: [{by}], act: deny, quote: No., sources: [s]}}
"""

Made = Callable[[int], str]


def on_one_line(number: int) -> str:
    """Name that many actors whom no file defines, on one line."""
    ids = ", ".join(f"nobody-{index}" for index in range(number))
    return BRIEFING.format(by=ids, background="Words.")


def in_one_text(number: int) -> str:
    """Link to that many records that are not there, in one text."""
    links = " ".join(f"[[nobody-{index}]]" for index in range(number))
    return BRIEFING.format(by="canada", background=links)


def wide(number: int) -> str:
    """Name that many in characters that take two columns."""
    ids = ", ".join(f"\u65e5\u672c-{index}" for index in range(number))
    return BRIEFING.format(by=ids, background="Words.")


CASES: dict[str, Made] = {
    "unknown ids on one line": on_one_line,
    "unknown links in one text": in_one_text,
    "wide characters on one line": wide,
}


def seconds(text: str) -> float:
    """Check a briefing and report on it; give the processor's time."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "briefings/2022/2022-06-08-x.yaml"
        file.parent.mkdir(parents=True)
        file.write_text(text, "utf-8")
        start = process_time()
        outcome = read_folder(file.parents[1])
        report_full(outcome.diagnostics, outcome.sources)
        return process_time() - start


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure each case, and say how its time grows."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("number", type=int, metavar="FINDINGS")
    number = parser.parse_args(arguments).number
    seconds(on_one_line(1))  # loads what is loaded once
    lines = [describe(), f"{'Case':<28} {number:>8} {number * 4:>8}  Ratio"]
    for name, made in CASES.items():
        once, more = seconds(made(number)), seconds(made(number * 4))
        lines.append(f"{name:<28} {once:>7.2f}s {more:>7.2f}s {more / once:>6.1f}")
    sys.stdout.write("".join(f"{line}\n" for line in lines))


if __name__ == "__main__":
    main()
