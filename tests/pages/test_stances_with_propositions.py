"""Every page of every golden site: no stance stands without the proposition that it is on."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.markup import read_html
from tests.stances import (
    held,
    kept_pages,
    lines_without_proposition,
    stances_on,
    without_proposition,
)
from tests.whole_sites import EVERYTHING, GOLDEN_SITES

EVERY_SITE = pytest.mark.parametrize("site", GOLDEN_SITES, ids=lambda site: site.name)


@EVERY_SITE
@pytest.mark.parametrize("language", ["en", "ar"])
def test_no_stance_stands_without_its_proposition(site: Path, language: str) -> None:
    pages = kept_pages(site, language)
    shown = [one for path, page in pages.items() for one in stances_on(path, page)]
    assert without_proposition(site, shown) == []
    assert bool(shown) == any(held(site / "briefings").values())


def test_every_kind_of_page_that_shows_stances_was_looked_at() -> None:
    pages = kept_pages(EVERYTHING)
    kinds = {path.partition("/")[0] for path, page in pages.items() if any(stances_on(path, page))}
    assert kinds == {
        "actors",
        "briefings",
        "changes",
        "index.md",
        "issues",
        "matrix.md",
        "sources",
        "statements",
        "timeline",
        "votes",
    }


@EVERY_SITE
def test_no_file_names_a_stance_without_its_proposition(site: Path) -> None:
    assert lines_without_proposition(site) == []


TABLE = (
    "<table><thead><tr><th>Who</th><th>{head}</th><th>This example should exist.</th></tr></thead>"
    '<tbody><tr><td>Norway</td><td><b class="brf-stance--supports">✓</b></td><td></td></tr></tbody>'
    "</table>"
)


@pytest.mark.parametrize(
    "html",
    [
        '<p>Iran: <span class="brf-stance brf-stance--supports">✓ for</span></p>',
        '<ul><li><span class="brf-stance brf-stance--opposes">✗ against</span></li></ul>',
        '<p>This example should exist.</p><p><b class="brf-stance--neutral">○</b></p>',
        TABLE.format(head="Threats of force"),
        '<p><a aria-label="Norway: ✓ for">Norway</a> This example should exist.</p>',
    ],
)
def test_a_stance_that_stands_alone_is_found(html: str) -> None:
    shown = stances_on("a.md", read_html(html))
    assert len(without_proposition(EVERYTHING, shown)) == 1


@pytest.mark.parametrize(
    "html",
    [
        '<p><b class="brf-stance--supports">✓ for</b>: This example should exist.</p>',
        TABLE.format(head="Every value<br>This example should exist."),
    ],
)
def test_a_stance_with_its_proposition_is_whole(html: str) -> None:
    shown = list(stances_on("a.md", read_html(html)))
    assert len(shown) == 1
    assert without_proposition(EVERYTHING, shown) == []
