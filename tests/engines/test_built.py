"""Content as Zensical and Hugo build it: links, accessibility, Zensical's search.

Of the frozen content, which takes long, it is seen in a thorough run.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
import yaml
from playwright.sync_api import Browser, expect

from tests.browser import browsing, publish, visiting
from tests.e2e.test_accessibility import violations
from tests.engines.conftest import BuiltBy
from tests.thorough import some_of
from tests.whole_sites import PUBLISHED

BELOW = urlsplit(PUBLISHED).path
LISTS = ("matrix", "sources/index", "statements/index", "timeline/2022")
KINDS = {
    "everything": (
        "actors/norway",
        "briefings/2022-03-03-arctic-pause",
        "issues/arctic-work",
        *LISTS,
    ),
    "frozen": (
        "actors/united-states",
        "briefings/2022-03-03-arctic-council-pause",
        "issues/arctic-council-work",
        *LISTS,
    ),
}
"""Some pages of each content."""

WIDE, NARROW = 1280, 360
EVERY = 12
"""Of so many pages one is looked for: each takes a third of a second."""


class Links(HTMLParser):
    """Where a page leads to, and the places on it."""

    def __init__(self, page: Path) -> None:
        super().__init__()
        self.places: set[str] = set()
        self.led_to: list[str] = []
        self.feed(page.read_text("utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if value and name in ("id", "name"):
                self.places.add(value)
            elif value and name in ("href", "src", "xlink:href") and tag != "base":
                self.led_to.append(value)


def broken(site: Path) -> Iterator[str]:
    """Give each link within a site that leads to no file, or to no place on its page."""
    pages = {page: Links(page) for page in site.rglob("*.html")}
    for page, links in pages.items():
        for address in links.led_to:
            url = urlsplit(address)
            if url.scheme or url.netloc:
                continue
            file = target(site, page, unquote(url.path))
            is_there = file.is_file() and (
                not url.fragment or file not in pages or unquote(url.fragment) in pages[file].places
            )
            if not is_there:
                yield f"{page.relative_to(site)} leads to {address}"


def target(site: Path, page: Path, path: str) -> Path:
    """Give the file that a link names."""
    within = site / path.removeprefix(BELOW) if path.startswith(BELOW) else page.parent / path
    file = Path(os.path.normpath(within)) if path else page
    return file / "index.html" if file.is_dir() else file


@pytest.fixture(params=["zensical", "hugo"])
def engine(request: pytest.FixtureRequest) -> str:
    name: str = request.param
    return name


@pytest.fixture(params=some_of(KINDS, {"everything"}, "more pages of the same kinds"))
def case(request: pytest.FixtureRequest) -> str:
    name: str = request.param
    return name


def address(engine: str, path: str) -> str:
    """Give what an engine makes of a page's path."""
    return f"{path}.html" if engine == "hugo" else f"{path.removesuffix('index').rstrip('/')}/"


def test_every_link_leads_to_a_file_and_a_place_that_are_there(
    built_by: BuiltBy, engine: str, case: str
) -> None:
    site = built_by(engine, case)
    assert list(broken(site)) == []
    assert (site / KINDS[case][0] / "feed.xml").is_file()


def test_a_link_that_leads_nowhere_is_seen(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(
        '<a id="x" href="#x">a</a> <a href="#y">b</a> <a href="z">'
    )
    assert list(broken(tmp_path)) == ["index.html leads to #y", "index.html leads to z"]


@pytest.mark.parametrize("width", some_of([WIDE, NARROW], {WIDE}, "the same pages, narrow"))
def test_axe_finds_nothing_and_no_other_host_is_asked(
    built_by: BuiltBy, engine: str, case: str, browser: Browser, width: int
) -> None:
    with visiting(browser, built_by(engine, case), reduced_motion="reduce") as visit:
        visit.page.set_viewport_size({"width": width, "height": 900})
        for path in KINDS[case]:
            visit.go(address(engine, path))
            assert (path, violations(visit.page)) == (path, [])


def titled(docs: Path) -> Iterator[tuple[str, str]]:
    """Give the title and the address of each generated page but those that have moved."""
    for page in sorted(docs.rglob("*.md")):
        text = page.read_text("utf-8")
        said = yaml.safe_load(text[4:].partition("\n---\n")[0]) if text[:4] == "---\n" else {}
        if "kind" in said and "redirect_to" not in said:
            path = page.relative_to(docs).as_posix().removesuffix(".md").removesuffix("index")
            yield unescape(said["title"]), f"{path.rstrip('/')}/".removeprefix("/")


def test_zensicals_own_search_finds_pages_by_their_titles(
    built_by: BuiltBy, browser: Browser
) -> None:
    assert found_in_zensical(built_by("zensical", "everything"), browser, EVERY) > 1


def found_in_zensical(zensical_site: Path, browser: Browser, every: int) -> int:
    """Find one page in so many by its title; give how many were found."""
    pages = list(titled(zensical_site.parent / "docs"))[::every]
    with browsing(browser) as context:
        publish(context, zensical_site, PUBLISHED)
        page = context.new_page()
        page.goto(PUBLISHED)
        page.locator(".md-search__button").click()
        for title, address in pages:
            page.locator("dialog input").first.fill(title)
            expect(page.locator(f'dialog a[href^="{PUBLISHED}{address}"]').first).to_be_attached()
    return len(pages)
