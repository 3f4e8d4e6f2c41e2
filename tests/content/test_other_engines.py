"""This repository's content as Zensical and Hugo build it: links, axe, titles that are found.

The same is asked of frozen content in `tests/engines`, whatever is written here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser import visiting
from tests.e2e.test_accessibility import violations
from tests.engines.conftest import (
    SITES,
    BuiltBy,
    command_of,
    programs,  # noqa: F401 - a fixture
    render_and_build,
)
from tests.engines.test_built import NARROW, WIDE, broken, engine, found_in_zensical  # noqa: F401 - likewise
from tests.thorough import thorough
from tests.whole_sites import REPOSITORY, BuildOnce

LINKS = "tests/engines/test_built.py::test_every_link_leads_to_a_file_and_a_place_that_are_there"
AXE = "tests/engines/test_built.py::test_axe_finds_nothing_and_no_other_host_is_asked"
SEARCH = "tests/engines/test_built.py::test_zensicals_own_search_finds_pages_by_their_titles"

WHY = "the same of all content that is here, which takes an engine a minute to build"

KINDS = ("actors", "briefings", "issues", "sources", "statements", "votes")
ALONE = ("index", "matrix", "compare", "data", "ahead", "tags")
"""Pages of which there is one each."""

BY_HAND = ("method", "recipes", "engines")
"""Hand-written pages, some with wide tables."""

MOVED = 'http-equiv="refresh"'
"""What a page says that only leads on."""

EVERY = 60
"""Of so many pages one is looked for."""


@pytest.fixture
def built(build_once: BuildOnce, programs: Path) -> BuiltBy:  # noqa: F811 - the fixture
    """Give what an engine builds of the repository as it stands."""

    def by(engine: str, case: str) -> Path:  # noqa: F811 - a name
        def build(folder: Path) -> None:
            folder.mkdir(parents=True)
            command = command_of(engine, programs)
            render_and_build(REPOSITORY / "mkdocs.yml", folder / "to", engine, command)

        return build_once(f"{case}-by-{engine}", build) / "to" / SITES[engine]

    return by


def some_pages(site: Path, by_hand: Iterable[str]) -> Iterator[str]:
    """Give the address of a page of each kind: of records, of their lists, and others."""
    for kind in KINDS:
        found = sorted(one for one in (site / kind).rglob("*.html") if MOVED not in one.read_text())
        pages = [one.relative_to(site).as_posix() for one in found]
        yield from (pages[0], pages[len(pages) // 2])
    for name in (*ALONE, *by_hand):
        places = (f"{name}/index.html", f"{name}.html")
        yield next(place for place in places if (site / place).is_file())


@thorough(WHY, smaller=LINKS)
def test_every_link_leads_to_a_file_and_a_place_that_are_there(
    built: BuiltBy,
    engine: str,  # noqa: F811 - the fixture
) -> None:
    site = built(engine, "living")
    assert list(broken(site)) == []
    assert len(list(site.rglob("*.html"))) > 100


@thorough(WHY, smaller=AXE)
def test_axe_finds_nothing_and_no_other_host_is_asked(
    built: BuiltBy,
    engine: str,  # noqa: F811 - the fixture
    browser: Browser,
) -> None:
    site = built(engine, "living")
    with visiting(browser, site, reduced_motion="reduce") as visit:
        for width in (WIDE, NARROW):
            visit.page.set_viewport_size({"width": width, "height": 900})
            for path in some_pages(site, BY_HAND):
                visit.go(path)
                assert (path, violations(visit.page)) == (path, [])


@thorough(WHY, smaller=SEARCH)
def test_zensicals_own_search_finds_pages_by_their_titles(built: BuiltBy, browser: Browser) -> None:
    assert found_in_zensical(built("zensical", "living"), browser, EVERY) > 1
