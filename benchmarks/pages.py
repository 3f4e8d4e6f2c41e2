"""What a page takes to make: takes a number of briefings, gives milliseconds of each kind of page.

Run it with `python -m benchmarks.pages 300` in the repository's folder. Both writers write the
same trees in one run, so what their figures differ by is their own.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time
from typing import TypeVar

from benchmarks.generate import write_content
from benchmarks.machine import describe
from briefing_site.document.write_html import Titles, write_html
from briefing_site.document.write_markdown import write_markdown
from briefing_site.interface import speaking
from briefing_site.pages.page import Page
from briefing_site.pages.site import build_pages
from briefing_site.pipeline import garbage_left, read_site
from briefing_site.settings import Settings

HEADINGS = ("Kind", "Pages", "Build", "Markdown", "HTML", "Build and Markdown", "Build and HTML")
TITLES = Titles("Permanent link", "Jump back to footnote {} in the text")

Made = TypeVar("Made")


@dataclass(slots=True)
class Spent:
    """How many pages there are of a kind, and the seconds that all of them took."""

    pages: int = 0
    build: float = 0
    markdown: float = 0
    html: float = 0

    def cells(self, kind: str) -> tuple[str, ...]:
        """Write a line of the table, milliseconds a page."""
        both = (self.build + self.markdown, self.build + self.html)
        each = (self.build, self.markdown, self.html, *both)
        return (kind, f"{self.pages:,}", *(f"{1000 * one / self.pages:.2f}" for one in each))


@dataclass(slots=True)
class Clock:
    """Seconds of processor time, of whatever it is asked to time."""

    seconds: float = 0

    def time(self, make: Callable[[], Made]) -> Made:
        """Do something, and note what it took."""
        began = process_time()
        made = make()
        self.seconds = process_time() - began
        return made


def measured(folder: Path) -> dict[str, Spent]:
    """Make every page of some content; give what each kind took, as its front matter names it."""
    settings = Settings(folder)
    kb = read_site(settings).kb
    found: dict[str, Spent] = defaultdict(Spent)
    with speaking(settings.language), garbage_left():
        for build, page in built(build_pages(kb, settings)):
            markdown, html = written(page)
            spent = found[page.front.kind]
            spent.pages += 1
            spent.build += build
            spent.markdown += markdown
            spent.html += html
    return found


def built(pages: Iterator[Page]) -> Iterator[tuple[float, Page]]:
    """Build pages; give each with the seconds that it took, what it made for others as well."""
    clock = Clock()
    while page := clock.time(lambda: next(pages, None)):
        yield clock.seconds, page


def written(page: Page) -> tuple[float, float]:
    """Write a page in both ways; give the seconds of each."""
    clock = Clock()
    clock.time(lambda: write_markdown(page.path, page.body))
    markdown = clock.seconds
    clock.time(lambda: write_html(page.path, page.body, address_of, TITLES))
    return markdown, clock.seconds


def address_of(path: str) -> str:
    """Give what is built of a path, with a folder for each page."""
    page = path.removesuffix(".md")
    return path if page == path else f"{page.removesuffix('index').rstrip('/')}/"


def main(arguments: list[str] | None = None) -> None:
    """Measure, and print the machine and the table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.pages", description=__doc__)
    parser.add_argument("briefings", type=int, nargs="?", default=300)
    with TemporaryDirectory() as folder:
        place = Path(folder) / "briefings"
        write_content(place, parser.parse_args(arguments).briefings)
        spent = sorted(measured(place).items(), key=lambda item: -item[1].pages)
    rule = ("---", *("---:",) * (len(HEADINGS) - 1))
    lines = [HEADINGS, rule, *(one.cells(kind) for kind, one in spent)]
    table = "\n".join(f"| {' | '.join(cells)} |" for cells in lines)
    print(f"{describe()}\n\n{table}")  # noqa: T201 - this is what it is for


if __name__ == "__main__":
    main()
