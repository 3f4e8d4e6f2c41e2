"""Lines of text in a real browser: how long they are, what stays together, what is underlined."""

from __future__ import annotations

import pytest

from tests.browser import Visit

PHONE = {"viewport": {"width": 390, "height": 844}}

WIDEST = """(elements) => Math.max(...elements.map((one) => {
  const room = one.getBoundingClientRect().width;
  return room / parseFloat(getComputedStyle(one).fontSize);
}))"""
"""How many times its own size of type the widest of some elements is."""

BROKEN = """(days) => days
  .filter((day) => day.checkVisibility() && day.getClientRects().length > 1)
  .map((day) => day.textContent)"""
"""The days that two lines share."""

CUT = """(tables) => tables
  .filter((table) => table.scrollWidth > table.parentElement.clientWidth + 1)
  .map((table) => table.innerText.slice(0, 60))"""
"""The tables that are wider than their place."""

MOST_SIZES = 37.5
"""Sizes of type that 75 characters take."""


@pytest.mark.parametrize(
    ("path", "texts"),
    [
        ("", ".brf-dated li > p:last-child, .brf-follow > p"),
        ("data/", ".brf-follow > p"),
        ("issues/syria-cross-border-aid/", ".footnote"),
        ("briefings/2025-07-31-iran-state-threats-joint-statement/", ".footnote"),
    ],
)
def test_a_line_of_small_text_is_no_longer_than_one_of_large(
    visit: Visit, path: str, texts: str
) -> None:
    visit.go(path)
    assert visit.page.locator(texts).evaluate_all(WIDEST) <= MOST_SIZES


@pytest.mark.parametrize("options", [PHONE])
@pytest.mark.parametrize("path", ["", "actors/united-kingdom/", "issues/", "timeline/", "ahead/"])
def test_a_day_stays_on_one_line(visit: Visit, path: str) -> None:
    visit.go(path)
    days = visit.page.locator("article time:not(.brf-date, td *, th *)")
    assert days.evaluate_all(BROKEN) == []
    assert visit.page.evaluate("document.documentElement.scrollWidth") == 390


@pytest.mark.parametrize("options", [PHONE])
@pytest.mark.parametrize("path", ["compare/", "series/", "votes/", "sources/", "assessments/"])
def test_a_table_with_days_fits_a_telephone(visit: Visit, path: str) -> None:
    visit.go(path)
    assert visit.page.locator("article table").evaluate_all(CUT) == []


@pytest.mark.parametrize("options", [PHONE])
@pytest.mark.parametrize(
    ("path", "links"), [("threads/", ".brf-thread small > a"), ("", ".brf-follow a")]
)
def test_a_link_is_underlined_no_further_than_its_words_go(
    visit: Visit, path: str, links: str
) -> None:
    visit.go(path)
    shown = visit.page.locator(links)
    assert shown.count() > 1
    assert set(shown.evaluate_all("links => links.map(one => getComputedStyle(one).display)")) == {
        "inline"
    }


def test_what_is_small_in_the_name_of_a_row_is_no_larger_than_the_name(visit: Visit) -> None:
    visit.go("briefings/2025-07-31-iran-state-threats-joint-statement/#positions")
    cell = visit.page.locator("article th[scope=row]:has(.brf-version)").first
    size = "one => parseFloat(getComputedStyle(one).fontSize)"
    assert cell.locator(".brf-version").evaluate(size) < cell.evaluate(size)
