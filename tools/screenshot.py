"""Makes the pictures: takes the built site, gives screenshots of its pages.

Run it after `make site`: `.venv/bin/python -m tools.screenshot` renews the pictures that the
README and docs/ show; with `--all FOLDER`, every kind of page is pictured there, whole, wide and
narrow, light and dark, to be looked at. The site is served on this machine below the path of
its site_url, as GitHub Pages serves it, so that what is pictured is what is published.
"""

import os
import sys
from argparse import ArgumentParser
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

from mkdocs.config import load_config
from playwright.sync_api import Browser, ViewportSize, sync_playwright

from tools.find_browser import find
from tools.finding import NoProgramError
from tools.serving import served

BRIEFING = "briefings/2025-07-31-iran-state-threats-joint-statement/"
STATEMENT = "statements/2025-07-31-iran-state-threats-joint-statement/joint-statement/"
KINDS = {
    "home": "",
    "briefings": "briefings/2022/",
    "briefing": BRIEFING,
    "statement": STATEMENT,
    "actor": "actors/united-states/",
    "actors": "actors/",
    "issue": "issues/iranian-state-threats/",
    "issues": "issues/",
    "matrix": "matrix/?issue=*&asOf=2022-04-01&bloc=nato",
    "compare": "compare/?actors=canada,norway",
    "series": "series/syria-special-envoys/",
    "vote": "votes/2023-07-11-cross-border-aid-into-syria/vote-506/",
    "source": "sources/2025-07-31-iran-state-threats-joint-statement/news-report/",
    "assessments": "assessments/",
    "threads": "threads/",
    "timeline": "timeline/2022/",
    "changes": "changes/2025-07/",
    "ahead": "ahead/",
    "data": "data/",
    "statements": "statements/?by=united-kingdom&about=iran&since=2022",
    "writing": "can-i-write-this/",
    "sources": "sources/",
    "tags": "tags/",
    "search": "?q=britain",
}
"""A page of each kind, by what its picture is called."""

WIDE, NARROW = ViewportSize(width=1280, height=860), ViewportSize(width=390, height=844)


@dataclass(frozen=True)
class Picture:
    """What is pictured, and how.

    Attributes:
        page: The page's address, relative to the site's root.
        scheme: `light` or `dark`.
        is_whole: Whether it shows the whole page, or only what a reader sees first.
    """

    page: str
    size: ViewportSize = field(default_factory=lambda: WIDE)
    scheme: Literal["light", "dark"] = "light"
    is_whole: bool = False


WAYS = {
    "wide-light": Picture("", is_whole=True),
    "wide-dark": Picture("", scheme="dark", is_whole=True),
    "narrow": Picture("", NARROW, is_whole=True),
}
"""How each kind of page is pictured."""

IN_DOCS = {
    "docs/images/screenshot.png": Picture(BRIEFING),
    "docs/images/matrix.png": Picture(KINDS["matrix"]),
    "docs/images/compare.png": Picture(KINDS["compare"]),
    "docs/images/search.png": Picture(KINDS["search"]),
    "docs/images/briefing-dark-narrow.png": Picture(BRIEFING, NARROW, "dark"),
}
"""The pictures that the README and the pages in docs/ show."""

FLAGS = (
    "--no-sandbox",  # it visits this site alone, and as root it would not start without
    "--disable-gpu",
    "--disable-quic",
    "--hide-scrollbars",
    "--font-render-hinting=none",
)


def every_kind(folder: str) -> dict[str, Picture]:
    """Picture each kind of page three times over."""
    return {
        f"{folder}/{kind}-{way}.png": replace(one, page=page)
        for kind, page in KINDS.items()
        for way, one in WAYS.items()
    }


def taken(browser: Browser, site: str, wanted: Picture) -> bytes:
    """Take a picture of a page as a PNG: at rest, and the same each time."""
    with browser.new_context(
        viewport=wanted.size, color_scheme=wanted.scheme, reduced_motion="reduce", locale="en-GB"
    ) as context:
        page = context.new_page()
        answer = page.goto(site + wanted.page, wait_until="networkidle")
        if answer is None or not answer.ok:
            message = f'there is no page "{site + wanted.page}"'
            raise FileNotFoundError(message)
        page.evaluate("document.fonts.ready")
        return page.screenshot(animations="disabled", full_page=wanted.is_whole)


def take_all(pictures: dict[str, Picture]) -> None:
    """Take pictures of the built site, and write each to its file."""
    config = load_config("mkdocs.yml")
    below = urlsplit(config.site_url or "").path.rstrip("/") + "/"
    browser_path = find(os.environ, install=False)
    with served(Path(config.site_dir), below) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path, args=FLAGS)
        for name, wanted in pictures.items():
            made = taken(browser, address, wanted)
            Path(name).parent.mkdir(parents=True, exist_ok=True)
            Path(name).write_bytes(made)
            sys.stderr.write(f"screenshot: {name}, {len(made) // 1000} kB\n")
        browser.close()


def main(arguments: list[str]) -> int:
    """Make the pictures; 1 where there is no browser or no such page."""
    parser = ArgumentParser(prog="tools.screenshot")
    parser.add_argument("--all", metavar="FOLDER", help="picture every kind of page there")
    folder = parser.parse_args(arguments).all
    try:
        take_all(every_kind(folder) if folder else IN_DOCS)
    except (NoProgramError, FileNotFoundError) as error:
        sys.stderr.write(f"screenshot: {error}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
