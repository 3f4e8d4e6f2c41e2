"""What a shared link shows of pages that Zensical and Hugo build: what it shows of MkDocs' own."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

import pytest

from tests.engines.conftest import BuiltBy
from tests.engines.test_built import engine  # noqa: F401 - a fixture
from tests.whole_sites import PUBLISHED

ADDRESS = "og:url"
PAGES = (
    *("index", "actors/norway", "actors/index", "briefings/2022-03-03-arctic-pause"),
    *("statements/2022-03-03-arctic-pause/pause", "data", "matrix", "issues/index"),
)


class Head(HTMLParser):
    """Gathers what a page says of itself to whoever shows a link to it."""

    def __init__(self) -> None:
        super().__init__()
        self.found: dict[str, str] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a property, which no page has twice."""
        said = dict(attrs)
        name = said.get("property") or ""
        if tag == "meta" and name.startswith("og:"):
            assert name not in self.found
            self.found[name] = said.get("content") or ""


def shown(page: Path) -> dict[str, str]:
    """Give what a shared link shows of a page."""
    head = Head()
    head.feed(page.read_text("utf-8"))
    return head.found


def places(path: str) -> Iterator[str]:
    """Go through where the page of a Markdown file can lie."""
    yield f"{path}.html"
    yield f"{path}/index.html"


@pytest.mark.parametrize("path", PAGES)
def test_a_shared_link_shows_what_that_of_mkdocs_does(
    built_by: BuiltBy,
    engine: str,  # noqa: F811 - the fixture
    everything_site: Path,
    path: str,
) -> None:
    site = built_by(engine, "everything")
    ours, theirs = (
        next(one for place in places(path) if (one := folder / place).is_file())
        for folder in (everything_site, site)
    )
    expected, found = shown(ours), shown(theirs)
    assert {**found, ADDRESS: ""} == {**expected, ADDRESS: ""}
    assert found[ADDRESS].startswith(PUBLISHED)
    inside = unquote(found[ADDRESS].removeprefix(PUBLISHED))
    named = site / (f"{inside}index.html" if inside.endswith("/") or not inside else inside)
    assert named == theirs
