"""How long the commands that write take: takes sizes, gives seconds beside those of a check.

Run it with `python -m benchmarks.writing 100 1000 5000` in the repository's folder. Seconds are
of the processor's time, without starting Python; what is compared is measured in one run.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time

from benchmarks.generate import write_content
from benchmarks.machine import describe
from briefing_site.changes.change import Changes
from briefing_site.changes.compare import compare
from briefing_site.editing.rename import rename
from briefing_site.layout.files import lay_out
from briefing_site.pipeline import Outcome, read_site
from briefing_site.settings import Settings
from briefing_site.source.files import discover
from briefing_site.source.writing import replace_all, write

HEADINGS = ("Briefings", "Files", "Check", "Format", "Format again", "Rename", "Compare")


def read(folder: Path) -> Outcome:
    """Read and check everything."""
    return read_site(Settings(briefings=folder))


def formatted(folder: Path) -> int:
    """Put every file into the one layout, and count them."""
    laid = [lay_out(file) for file in discover(folder)[0]]
    for one in laid:
        if one.is_changed:
            write(one.file.path, one.after or "")
    return len(laid)


def renamed(folder: Path) -> None:
    """Give the actor that the most files name another id, reading included."""
    outcome = read(folder)
    kb = outcome.kb
    id_ = max(kb.actors, key=lambda id_: len(kb.briefings_naming[id_]))
    replace_all(rename(outcome, id_, f"{id_}-renamed").texts(folder))


def seconds(run: Callable[[], object]) -> float:
    """Time one call."""
    started = process_time()
    run()
    return process_time() - started


def row(size: int, folder: Path) -> Iterator[str]:
    """Measure one size."""
    write_content(folder, size)
    checked = seconds(lambda: read(folder))
    first = seconds(lambda: formatted(folder))
    before = read(folder)
    taken = [
        seconds(lambda: formatted(folder)),
        seconds(lambda: renamed(folder)),
    ]
    after = read(folder)
    taken.append(seconds(lambda: compare(before, after, Changes("before", None))))
    yield f"{size:,}"
    yield f"{len(before.sources):,}"
    yield f"{checked:.1f} s"
    for one in (first, *taken):
        yield f"{one:.1f} s ({one / checked:.1f})"


def main(arguments: list[str] | None = None) -> None:
    """Measure the sizes asked for, and print the machine and the table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.writing", description=__doc__)
    parser.add_argument("sizes", type=int, nargs="*", default=[100, 1000])
    lines = [HEADINGS, ("---:",) * len(HEADINGS)]
    for size in parser.parse_args(arguments).sizes:
        with TemporaryDirectory() as folder:
            lines.append(tuple(row(size, Path(folder) / "briefings")))
    table = "\n".join(f"| {' | '.join(cells)} |" for cells in lines)
    print(f"{describe()}\n\n{table}")  # noqa: T201 - this is what it is for


if __name__ == "__main__":
    main()
