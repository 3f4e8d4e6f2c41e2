"""What a search costs: takes sizes, gives what an index takes to make and what a query loads.

Run it in the repository's folder: `python -m benchmarks.search --sizes 1000 5000 10000`. Content of
each size is made up and indexed, without a site around; the tests' browser then searches it through
the site's own modules, from a folder that is served compressed. Seconds are of processor time.
"""

from __future__ import annotations

import argparse
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time
from typing import NamedTuple

from playwright.sync_api import Browser, Page

from benchmarks.generate import write_content
from benchmarks.machine import describe
from benchmarks.reader import BELOW, Loading, median, opened, started
from briefing_site.interface import speaking
from briefing_site.pages.library import Library
from briefing_site.pipeline import read_folder, settings_of
from briefing_site.search.content import things_of
from briefing_site.search.index import Index
from briefing_site.site.early_files import SCRIPTS, THEME
from briefing_site.site.found_pages import write_index
from tools.serving import served

QUERIES = (
    ("Norway", "customs forms"),
    ("railway gauges notice", "Barbados vaccine stocks"),
    ('"register of notices"', "Cook Islands"),
    ("what did Greece say about customs", "norw"),
    ("Netanyahu", "Bloc 13"),
)
"""What is asked first in a visit, and next."""

BEGIN = """async (root) => {
  const { Engine } = await import(`${root}SCRIPTS/search_engine.js`);
  const { near } = await import(`${root}SCRIPTS/search_instead.js`);
  Object.assign(window, { engine: new Engine(new URL(root)), near });
}""".replace("SCRIPTS", SCRIPTS)

ASK = """async (typed) => {
  const began = performance.now();
  const answer = await engine.find(typed);
  const rows = await answer.rows(0, 10);
  if (!rows.length) await near(engine, answer.missing, typed);
  return performance.now() - began;
}"""
"""Searches, and reads what is shown first."""

HEADS = (
    *("Briefings", "Things", "Records, ms each", "Index, ms each", "Index, MB", "Files"),
    *("First query, kB", "at most", "ms", "Next query, kB", "at most", "ms"),
)


class Made(NamedTuple):
    """What an index took, in seconds, and how much it is."""

    things: int
    records: float
    indexing: float
    size: int
    files: int


class Asked(NamedTuple):
    """What a query loaded, and how long it took."""

    kilobytes: float
    milliseconds: float


def make(folder: Path, size: int) -> Made:
    """Make content up, and index it in a folder."""
    briefings = folder / "briefings"
    write_content(briefings, size)
    library = Library(read_folder(briefings).kb, settings_of(briefings))
    with speaking(library.settings.language):
        began = process_time()
        things = list(things_of(library))
        read = process_time()
        index = Index(library.settings.language)
        index.add(things)
        write_index(index, folder / "www")
        done = process_time()
    sizes = [path.stat().st_size for path in (folder / "www").rglob("*.js")]
    return Made(len(things), read - began, done - read, sum(sizes), len(sizes))


def searched(browser: Browser, site: Path) -> Iterator[list[Asked]]:
    """Ask each pair of queries in a visit of its own."""
    shutil.copytree(THEME / SCRIPTS, site / SCRIPTS)
    page = '<!doctype html><html lang="en"><meta charset="utf-8"><title>-</title></html>'
    (site / "index.html").write_text(page, "utf-8")
    with served(site, BELOW) as address:
        for queries in QUERIES:
            with opened(browser) as page_:
                page_.goto(address)
                yield asked(page_, address, queries)


def asked(page: Page, address: str, queries: Sequence[str]) -> list[Asked]:
    """Ask some queries, one after another."""
    answers: list[Asked] = []
    for query in queries:
        loading = Loading(page)
        if not answers:
            page.evaluate(BEGIN, address)
        milliseconds = page.evaluate(ASK, query)
        answers.append(Asked(loading.weight / 1000, milliseconds))
    return answers


def row(size: int, made: Made, answers: Sequence[Sequence[Asked]]) -> str:
    """Write a line of the table."""
    each = 1000 / made.things
    cells = [
        *(f"{size:,}", f"{made.things:,}"),
        *(f"{made.records * each:.3f}", f"{made.indexing * each:.3f}"),
        *(f"{made.size / 1e6:.1f}", f"{made.files:,}"),
    ]
    for asked_then in zip(*answers, strict=True):
        kilobytes = [one.kilobytes for one in asked_then]
        cells += [f"{median(kilobytes):.0f}", f"{max(kilobytes):.0f}"]
        cells.append(f"{median([one.milliseconds for one in asked_then]):.0f}")
    return f"| {' | '.join(cells)} |"


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure the sizes that the command line names, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1_000, 5_000, 10_000])
    print(describe(), end="\n\n")  # noqa: T201 - the result
    print(f"| {' | '.join(HEADS)} |\n|{' ---: |' * len(HEADS)}")  # noqa: T201 - likewise
    for size in parser.parse_args(arguments).sizes:
        with TemporaryDirectory() as folder, started() as browser:
            made = make(Path(folder), size)
            answers = list(searched(browser, Path(folder) / "www"))
            print(row(size, made, answers), flush=True)  # noqa: T201 - likewise


if __name__ == "__main__":
    main()
