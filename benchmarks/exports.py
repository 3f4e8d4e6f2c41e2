"""What the exports cost: takes a number of briefings, gives the time and the bytes of each of them.

Run it with `python -m benchmarks.exports --briefings 1000 --rounds 3`. Each export is made alone,
in a process of its own that begins where the pages of a site are built, as it does in a build; then
all of them, one after the other; and the site is built with all of them and with none, by turns, so
that what they add to a build is measured and not put together. Seconds are the processor's.
"""

from __future__ import annotations

import argparse
import copy
import json
import os
import shutil
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import process_time
from typing import Any

from benchmarks.generate import write_content
from benchmarks.machine import describe, quick_disk
from benchmarks.stage import BRIEFINGS, DOCS
from benchmarks.taken import take
from benchmarks.ways import EXPORTS
from briefing_site.exports.api.everything import api_files
from briefing_site.exports.cards.everything import card_files
from briefing_site.exports.file import ExportedFile
from briefing_site.exports.formats.everything import formats_files
from briefing_site.exports.linked.everything import linked_files
from briefing_site.exports.linked.on_pages import linked_on
from briefing_site.exports.machine_readers import machine_readers_files
from briefing_site.exports.plain_pages import plain_page
from briefing_site.exports.tables.everything import tables_files
from briefing_site.garbage import garbage_left
from briefing_site.interface import speaking
from briefing_site.pages.library import Library
from briefing_site.pages.page import Page
from briefing_site.pages.site import planned_pages
from briefing_site.pipeline import read_site
from briefing_site.settings import OtherFormat, Settings
from tools.settings_copy import OF_A_REPOSITORY, SETTINGS, copy_settings

REPOSITORY = Path(__file__).parents[1]
SITE = "site"
LONGEST = 3600.0
"""Seconds by the clock on the wall that a build may take."""

ADDRESS = "https://example.org/briefings/"
FORMATS = tuple(one.value for one in OtherFormat)
WANTED = ("cards", "markdown")
"""Those that mkdocs.yml asks for."""

SETTING = f"      briefings_dir: {BRIEFINGS}\n"
HAS_PARQUET = find_spec("pyarrow") is not None

NONE: dict[str, Any] = dict.fromkeys((f"has_{name}" for name in (*EXPORTS, *WANTED)), False)

Export = Callable[[Library], Iterator[ExportedFile]]


@dataclass(frozen=True, slots=True)
class Cost:
    """What an export costs.

    Attributes:
        seconds: Of the processor.
        files: How many there are.
        bytes: Of all of them.
    """

    seconds: float
    files: int
    bytes: int

    def __add__(self, other: Cost) -> Cost:
        """Give the cost of both."""
        pairs = zip(asdict(self).values(), asdict(other).values(), strict=True)
        return Cost(*(one + another for one, another in pairs))


def exports() -> Iterator[tuple[str, dict[str, Any], Export]]:
    """Give each export of files: its name, the settings that ask for it, and what makes it."""
    yield "API", {"has_api": True}, api_files
    yield "tables (CSV)", {"has_tables": True}, tables_files
    if HAS_PARQUET:
        yield "tables (CSV and Parquet)", {"has_tables": True, "has_parquet": True}, tables_files
    yield "database", {"has_database": True}, tables_files
    yield "graph (Turtle)", {"has_rdf": True}, linked_files
    for one in OtherFormat:
        yield one.value, {"formats": frozenset({one})}, formats_files
    yield "cards", {"has_cards": True}, card_files
    yield "llms.txt", {"has_llms": True}, machine_readers_files


ALL: tuple[Export, ...] = (
    *(api_files, card_files, formats_files, linked_files, machine_readers_files, tables_files),
)
EVERYTHING: dict[str, Any] = {
    **dict.fromkeys(NONE, True),
    "formats": frozenset(OtherFormat),
    "has_parquet": HAS_PARQUET,
}


def on_pages() -> Iterator[tuple[str, dict[str, Any], Callable[[Library, Page], str]]]:
    """Give what stands on and beside pages: its name, the setting for it, and what writes it."""
    yield "linked data on pages", {"has_linked": True}, lambda lib, page: linked_on(lib, page.path)
    yield "plain Markdown", {"has_markdown": True}, plain_page


def cost_on_pages(library: Library, write: Callable[[Library, Page], str]) -> Cost:
    """Build every page, which no export pays for, and write what stands on or beside each."""
    pages = (planned.build() for planned in planned_pages(library))
    return sum((timed(partial(write, library, page)) for page in pages), Cost(0, 0, 0))


def timed(write: Callable[[], str]) -> Cost:
    """Write a text, and tell what it costs."""
    before = process_time()
    text = write()
    return Cost(process_time() - before, int(bool(text)), len(text.encode()))


def wanting(library: Library, **changed: Any) -> Library:  # noqa: ANN401 - each is a setting
    """Give a library with other settings and all that was made for the pages."""
    other = copy.copy(library)
    settings = replace(library.settings, **{**NONE, **changed})
    object.__setattr__(other, "settings", settings)  # frozen, and nobody else's
    return other


def aside(work: Callable[[], Cost]) -> Cost:
    """Do work in a process of its own that begins where this one is."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        with os.fdopen(writing, "w") as told:
            json.dump(asdict(work()), told)
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as told:
        cost = Cost(**json.load(told))
    os.waitpid(child, 0)
    return cost


def cost_of(library: Library, makers: Sequence[Export]) -> Cost:
    """Make files, and tell what they cost."""
    before, files, size = process_time(), 0, 0
    for make in makers:
        for file in make(library):
            files += 1
            size += len(file.bytes)
    return Cost(process_time() - before, files, size)


def cost_of_all(library: Library) -> Cost:
    """Make all of them one after the other: they go through the same records, made once."""
    on_each = (cost_on_pages(library, write) for _, _, write in on_pages())
    return sum(on_each, cost_of(library, ALL))


def costs(folder: Path) -> Iterator[tuple[str, Cost]]:
    """Tell what each export costs alone, and then all of them."""
    settings = Settings(folder / BRIEFINGS, docs=folder / DOCS, site_url=ADDRESS, **NONE)
    library = Library(read_site(settings).kb, settings)
    with speaking(settings.language), garbage_left():
        for planned in planned_pages(library):
            planned.build()
        for name, changed, make in exports():
            one = wanting(library, **changed)
            yield name, aside(partial(cost_of, one, [make]))
        for name, changed, write in on_pages():
            one = wanting(library, **changed)
            yield name, aside(partial(cost_on_pages, one, write))
        yield "all of them", aside(partial(cost_of_all, wanting(library, **EVERYTHING)))


def lay_out(folder: Path, briefings: int) -> None:
    """Lay out a site without settings."""
    write_content(folder / BRIEFINGS, briefings)
    shutil.copytree(REPOSITORY / DOCS, folder / DOCS)


def ask(folder: Path, *, for_all: bool) -> None:
    """Ask for all exports, or for none."""
    config = copy_settings(folder, without=(*OF_A_REPOSITORY, *(() if for_all else WANTED)))
    more = dict.fromkeys(EXPORTS, "true" if for_all else "false")
    if for_all:
        more |= {"formats": f"[{', '.join(FORMATS)}]", "parquet": str(HAS_PARQUET).lower()}
    lines = "".join(f"      {name}: {value}\n" for name, value in more.items())
    text = config.read_text("utf-8")
    if text.count(SETTING) != 1:
        message = f"{SETTINGS.name} has no {SETTING.strip()}"
        raise ValueError(message)
    config.write_text(text.replace(SETTING, SETTING + lines), "utf-8")


def build(folder: Path, *, for_all: bool) -> Cost:
    """Build the site with all exports or with none, as if for the first time."""
    for name in (SITE, ".cache"):
        shutil.rmtree(folder / name, ignore_errors=True)
    ask(folder, for_all=for_all)
    taken = take([sys.executable, "-m", "briefing_site", "build"], folder, LONGEST)
    if taken is None:
        sys.exit(f"exports: a build took longer than {LONGEST:.0f} seconds")
    files = [path for path in (folder / SITE).rglob("*") if path.is_file()]
    return Cost(taken.seconds, len(files), sum(path.stat().st_size for path in files))


def builds(folder: Path, rounds: int) -> Mapping[bool, Cost]:
    """Build with all and with none by turns, and give the medians."""
    runs: dict[bool, list[Cost]] = {True: [], False: []}
    for _ in range(rounds):
        for for_all, built in runs.items():
            built.append(build(folder, for_all=for_all))
    return {
        for_all: replace(built[0], seconds=median(one.seconds for one in built))
        for for_all, built in runs.items()
    }


def table(folder: Path, rounds: int) -> Iterator[str]:
    """Go through the lines of the table."""
    built = builds(folder, rounds)
    whole, bare = built[True], built[False]
    yield "| | seconds | of the build | files | MB |"
    yield "|---|---:|---:|---:|---:|"
    for name, cost in costs(folder):
        yield row(name, cost, whole)
    yield row("a build with all of them", whole, whole)
    yield row("a build with none", bare, whole)
    added = (whole.seconds - bare.seconds, whole.files - bare.files, whole.bytes - bare.bytes)
    yield row("what they add to it", Cost(*added), whole)


def row(name: str, cost: Cost, whole: Cost) -> str:
    """Write a line of the table."""
    share = f"{cost.seconds / whole.seconds:.1%}"
    return f"| {name} | {cost.seconds:.2f} | {share} | {cost.files:,} | {cost.bytes / 1e6:.1f} |"


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure as many briefings as asked for, and print the machine and the table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.exports", description=__doc__)
    parser.add_argument("--briefings", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=1, help="builds with all and with none")
    asked = parser.parse_args(arguments)
    print(describe(), end="\n\n")  # noqa: T201 - this is what it is for
    with TemporaryDirectory(prefix="exports-", dir=quick_disk()) as folder:
        lay_out(Path(folder), asked.briefings)
        for line in table(Path(folder), asked.rounds):
            print(line, flush=True)  # noqa: T201 - likewise


if __name__ == "__main__":
    main()
