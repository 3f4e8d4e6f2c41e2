"""The hostile site as Zensical and Hugo build it: its words show, and nothing of them runs."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser import ALERTS, visiting
from tests.e2e.test_hostile_visits import KINDS
from tests.engines.conftest import BuiltBy
from tests.engines.test_built import engine  # noqa: F401 - a fixture
from tests.hostile import WORDS

TAG = "<script>alert"
"""How the words begin: where these characters are in HTML, they are a tag."""


@pytest.fixture
def site(built_by: BuiltBy, engine: str) -> Path:  # noqa: F811 - the fixture
    return built_by(engine, "hostile")


class Pieces(HTMLParser):
    """Gathers the title of a page and the values of its attributes."""

    def __init__(self, page: Path) -> None:
        super().__init__()
        self.title = ""
        self.values: list[str] = []
        self._is_title = False
        self.feed(page.read_text("utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what a tag says; only the head's title counts, not one in a drawing."""
        self._is_title = tag == "title" and not self.title
        self.values += (value for _, value in attrs if value)

    def handle_data(self, data: str) -> None:
        """Note the title."""
        if self._is_title:
            self.title += data

    def handle_endtag(self, _tag: str) -> None:
        """Note that the title ends."""
        self._is_title = False


def pages(site: Path) -> Iterator[Path]:
    """Go through the pages of records."""
    for folder in ("actors", "briefings", "issues", "statements"):
        yield from sorted((site / folder).rglob("*.html"))


def test_no_page_has_a_tag_that_a_contributor_wrote(site: Path) -> None:
    found = [page for page in sorted(site.rglob("*.html")) if TAG in page.read_text("utf-8")]
    assert found == []


def test_titles_and_descriptions_are_what_was_written(site: Path) -> None:
    hostile = [one for one in map(Pieces, pages(site)) if TAG in one.title]
    assert len(hostile) > 10
    assert all(any(WORDS in value for value in one.values) for one in hostile)


def test_nothing_runs(site: Path, browser: Browser) -> None:
    with visiting(browser, site) as visit:
        visit.page.add_init_script(ALERTS)
        for path in KINDS:
            places = (f"{path}index.html", f"{path.rstrip('/')}.html")
            visit.go(next(place for place in places if (site / place).is_file()))
            expect(visit.page.locator("h1").first).to_be_visible()
            assert (path, visit.page.evaluate("window.alerts")) == (path, 0)
