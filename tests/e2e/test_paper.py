"""What stands on paper, and what a screen alone has."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect
from pypdf import PdfReader

from tests.browser import Open, Visit, visiting
from tests.whole_sites import PUBLISHED

CITED = "briefings/2025-07-31-iran-state-threats-joint-statement/"
CHOSEN = "compare/?actors=canada,norway"
SHEET = {"width": 1032, "height": 703}
"""What is within the margins of an A4 sheet that lies, in pixels."""

STATEMENT = "statements/2022-03-03-arctic-pause/pause/"


@pytest.fixture
def visit(browser: Browser, everything_site: Path) -> Iterator[Visit]:
    """Visit the site that has everything."""
    with visiting(browser, everything_site) as visit:
        yield visit


def test_a_statement_on_paper_has_its_own_citation_and_not_those_of_its_passages(
    visit: Visit,
) -> None:
    visit.go(STATEMENT)
    citations = visit.page.locator(".brf-cite")
    assert citations.count() > 1
    visit.page.emulate_media(media="print")
    assert [one.is_visible() for one in citations.all()] == [True] + [False] * (
        citations.count() - 1
    )


def test_paper_has_no_field_to_search_in_and_the_addresses_of_feeds(visit: Visit) -> None:
    visit.go("data/")
    visit.page.emulate_media(media="print")
    expect(visit.page.locator(".brf-follow [data-copied]").first).to_be_visible()
    visit.page.emulate_media(media="screen")
    visit.go("")
    expect(visit.page.locator(".brf-ask")).to_be_visible()
    visit.page.emulate_media(media="print")
    expect(visit.page.locator(".brf-ask")).to_be_hidden()


def test_paper_keeps_the_line_that_says_what_was_folded_and_how_much(visit: Visit) -> None:
    visit.go("votes/2024-01-01-every-value/adopted/")
    visit.page.emulate_media(media="print")
    line = visit.page.locator("details.brf-fold > summary").first
    expect(line).to_be_visible()
    expect(line).to_have_text(re.compile(r"^\d+ "))
    expect(line.locator("+ *")).to_be_visible()


def sheets_of(visit: Visit) -> list[str]:
    """Print a page; give the words of each sheet, without the spaces at which lines end."""
    reader = PdfReader(BytesIO(visit.page.pdf(format="A4", prefer_css_page_size=True)))
    return ["".join(sheet.extract_text().split()) for sheet in reader.pages]


def test_each_sheet_says_of_which_page_and_day_it_is(printing: Visit) -> None:
    printing.go(CITED)
    sheets = sheets_of(printing)
    assert len(sheets) > 1
    foot = re.compile(rf"{re.escape(PUBLISHED + CITED)}·\d{{4}}-\d\d-\d\d")
    assert [sheet for sheet in sheets if not foot.search(sheet)] == []


def test_a_sheet_has_the_choices_that_stand_in_the_address(printing: Visit) -> None:
    printing.go(CHOSEN)
    expect(printing.page.locator(".brf-carded").first).to_be_visible()
    assert [sheet for sheet in sheets_of(printing) if PUBLISHED + CHOSEN not in sheet] == []


def test_paper_says_under_which_terms_the_page_is_handed_on(visit: Visit) -> None:
    visit.go(STATEMENT)
    visit.page.emulate_media(media="print")
    expect(visit.page.locator(".md-copyright__highlight")).to_be_visible()


def test_a_version_is_smaller_than_the_names_that_it_stands_below(visit: Visit) -> None:
    visit.go("briefings/2024-01-01-every-value/")
    visit.page.emulate_media(media="print")
    size = "one => parseFloat(getComputedStyle(one).fontSize)"
    version = visit.page.locator("th .brf-version").first
    assert version.evaluate(size) < version.locator("xpath=ancestor::th").evaluate(size)


def test_without_a_script_the_positions_are_no_wider_than_a_sheet(open_site: Open) -> None:
    with open_site(viewport=SHEET, java_script_enabled=False) as visit:
        visit.go("matrix/")
        visit.page.emulate_media(media="print")
        ends = visit.page.locator(".brf-matrix tr > :last-child").evaluate_all(
            "all => Math.max(...all.map((one) => one.getBoundingClientRect().right))"
        )
        assert 0 < ends <= SHEET["width"]


def test_a_change_with_its_parts_goes_on_to_the_next_sheet(visit: Visit) -> None:
    visit.go(STATEMENT)
    visit.page.emulate_media(media="print")
    inside = "one => getComputedStyle(one).breakInside"
    item = visit.page.locator("article").evaluate_handle(
        "one => { const list = document.createElement('ul');"
        " list.innerHTML = '<li>a<ul><li>b</li></ul></li>'; one.append(list); return list; }"
    )
    outer = item.as_element()
    assert outer
    found = [one.evaluate(inside) for one in outer.query_selector_all("li")]
    assert found == ["auto", "avoid"]
