"""How long pages are: takes a built site, gives a Markdown table of words, links and heights.

Run it after `make site`: `.venv/bin/python -m benchmarks.pages`, with the folder of another site
and the addresses of pages if these are others; with `--before FOLDER`, each figure stands behind
that of a site which was built before a change. Words and links are those of a page's own part that
are seen before anything is unfolded; the navigation is not among them.
"""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from dataclasses import astuple, dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

from tools.find_browser import find
from tools.screenshot import BRIEFING, FLAGS, STATEMENT
from tools.serving import served

BELOW = "/briefings/"
SOURCE = "sources/2025-07-31-iran-state-threats-joint-statement/news-report/"
MAIN = (
    "",
    "briefings/",
    BRIEFING,
    STATEMENT,
    "actors/iran/",
    "actors/united-kingdom/",
    "actors/e3/",
    "issues/iran-nuclear-programme/",
    "matrix/",
    "timeline/",
    "changes/",
    "votes/",
    "sources/",
    SOURCE,
    "statements/",
    "compare/",
    "data/",
)
"""The main pages, by their addresses in the site of this repository."""

WIDE, NARROW = ViewportSize(width=1280, height=900), ViewportSize(width=390, height=844)
HEAD = ("Page", "Words", "Links", "Folds", "Height at 1280", "Height at 390")

WORDS = "() => document.querySelector('article').innerText.split(/\\s+/).filter(Boolean).length"
LINKS = (
    "() => [...document.querySelectorAll('article a')].filter((a) => a.checkVisibility()).length"
)
FOLDS = "() => document.querySelectorAll('article details:not([open])').length"
HEIGHT = "() => document.documentElement.scrollHeight"


@dataclass(frozen=True)
class Length:
    """How long a page is, in pixels where it is its height."""

    page: str
    words: int
    links: int
    folds: int
    wide: int
    narrow: int


def opened(browser: Browser, address: str, size: ViewportSize) -> Page:
    """Open a page at rest."""
    page = browser.new_page(viewport=size, reduced_motion="reduce")
    answer = page.goto(address, wait_until="networkidle")
    if answer is None or not answer.ok:
        message = f'there is no page "{address}"'
        raise FileNotFoundError(message)
    return page


def measured(browser: Browser, site: str, path: str) -> Length:
    """Measure a page at both widths."""
    with opened(browser, site + path, WIDE) as page:
        words, links, folds, wide = (page.evaluate(one) for one in (WORDS, LINKS, FOLDS, HEIGHT))
    with opened(browser, site + path, NARROW) as page:
        narrow = page.evaluate(HEIGHT)
    return Length(path, words, links, folds, wide, narrow)


def lengths(folder: Path, paths: list[str]) -> Iterator[Length]:
    """Measure pages of a site that lies in a folder."""
    with served(folder, BELOW) as site, sync_playwright() as playwright:
        path = find(os.environ, install=False)
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield from (measured(browser, site, one) for one in paths)
        browser.close()


def row(cells: tuple[object, ...]) -> str:
    """Write a row of a Markdown table."""
    return f"| {' | '.join(map(str, cells))} |"


def compared(before: Length, after: Length) -> tuple[str, ...]:
    """Give the figures of a page at two times."""
    pairs = zip(astuple(before)[1:], astuple(after)[1:], strict=True)
    return tuple(f"{was} → {now}" for was, now in pairs)


def main(arguments: list[str]) -> int:
    """Print the table."""
    parser = ArgumentParser(prog="benchmarks.pages")
    parser.add_argument("--before", type=Path, help="the folder of a site of another time")
    parser.add_argument("site", nargs="?", type=Path, default=Path("site"))
    parser.add_argument("pages", nargs="*", default=MAIN)
    asked = parser.parse_args(arguments)
    sys.stdout.write(f"{row(HEAD)}\n|---|--:|--:|--:|--:|--:|\n")
    paths = list(asked.pages)
    before = list(lengths(asked.before, paths)) if asked.before else []
    for at, now in enumerate(lengths(asked.site, paths)):
        figures = compared(before[at], now) if before else astuple(now)[1:]
        sys.stdout.write(f"{row((now.page or '(home)', *figures))}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
