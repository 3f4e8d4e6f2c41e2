"""Addresses that somebody made up, in a real browser: nothing breaks, and what is amiss is said."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import cycle, product
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, expect

from briefing_site.site.build import build_site
from tests.browser import Visit, visiting
from tests.e2e.controls import open_page, summary
from tests.thorough import some_of

OWN = ("__proto__", "constructor", "toString")
"""What every object of a script has."""

PAUSE = "2022-03-03-arctic-pause/pause"


@pytest.fixture
def visit(browser: Browser, everything_site: Path) -> Iterator[Visit]:
    with visiting(browser, everything_site) as visit:
        yield visit


def fault(visit: Visit) -> Locator:
    return visit.page.locator(".md-content .brf-fault[role=status]").first


def quoted(text: str) -> str:
    return f"\N{LEFT DOUBLE QUOTATION MARK}{text}\N{RIGHT DOUBLE QUOTATION MARK}"


def test_a_page_behind_the_last_is_the_last(visit: Visit) -> None:
    for page in ("3", "99999", "9" * 400, "2"):
        open_page(visit, f"statements/?by=norway&page={page}")
        expect(summary(visit)).to_contain_text("Shown are 31 to 35, newest first.")
        expect(visit.page.get_by_text("Page 2 of 2")).to_be_visible()


def test_what_is_no_page_is_the_first(visit: Visit) -> None:
    for page in ("0", "-1", "1e3", "1.5", "x", "Infinity"):
        open_page(visit, f"statements/?by=norway&page={page}")
        expect(summary(visit)).to_contain_text("Shown are 1 to 30, newest first.")


FACETS = ("answered", "independent", "sources", "party", "form", "by", "issue", "kind", "grade")


def test_a_statement_is_told_by_no_name_of_the_scripts_own(visit: Visit) -> None:
    """Each facet is asked for one of the names, and each name is asked for."""
    for facet, value in zip(FACETS, cycle(OWN), strict=False):
        open_page(visit, f"statements/?{facet}={value}")
        told = f"{quoted(value)} is left out: no statement on record is told by it."
        expect(summary(visit)).to_have_text(told)


CHOICES = ("timeline/?kind=", "timeline/?actor=", "matrix/?bloc=", "matrix/?actors=")


@pytest.mark.parametrize(
    "asked",
    some_of(
        product(CHOICES, OWN),
        [*zip(CHOICES, cycle(OWN), strict=False)],
        "each name for each choice: each of either is tried all the same",
    ),
    ids="".join,
)
def test_what_a_page_does_not_know_is_said_until_something_is_chosen(
    visit: Visit, asked: tuple[str, str]
) -> None:
    choice, value = asked
    visit.go(choice + value)
    told = f"{quoted(value)} is left out: nothing on this page is told by it."
    expect(fault(visit)).to_have_text(told)
    visit.page.locator(".md-content form select:visible").last.select_option(index=1)
    expect(fault(visit)).to_have_text("")


def test_nobody_is_called_by_a_name_of_the_scripts_own(visit: Visit) -> None:
    for name in OWN:
        visit.go(f"compare/?actors={name}&first={name}&second={name}")
        called = visit.page.get_by_text(f"No actor on record is called {quoted(name)}")
        expect(called).to_be_visible()
        unknown = visit.page.get_by_text(f"No statement or vote of {quoted(name)} is on record.")
        expect(unknown).to_have_count(2)


def test_a_document_is_not_compared_with_itself(visit: Visit) -> None:
    visit.go(f"compare/?first={PAUSE}&second={PAUSE}")
    told = visit.page.locator("#two-documents ~ [data-brf=pair] .brf-summary")
    expect(told).to_have_text("Both are the same document: choose another one.")


@pytest.mark.parametrize("path", ["", "timeline/", "statements/", f"statements/{PAUSE}/"])
def test_a_place_that_cannot_be_read_breaks_nothing(visit: Visit, path: str) -> None:
    for place in ("%", "%E0%A4%A"):
        visit.page.goto("about:blank")  # else the page would not be loaded again
        visit.go(f"{path}#{place}")
        visit.page.wait_for_load_state("networkidle")
        visit.page.evaluate("location.hash = '%C3'")
        visit.page.wait_for_timeout(100)


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("norway before 2023", "Results: "),
        ("norway since 2025 until 2022", "No day is both: what is asked for ends before it begins"),
        (
            "norway after 2025 before 2024",
            "No day is both: what is asked for ends before it begins",
        ),
        ("norway since 2022-99-99", "Nothing on "),
    ],
)
def test_days_of_a_question_are_days(visit: Visit, typed: str, told: str) -> None:
    visit.go()
    visit.search_for(typed)
    expect(visit.page.locator(".md-search-result__meta")).to_contain_text(told)


def test_before_and_after_a_year_hold_nothing_of_it(visit: Visit) -> None:
    visit.go()
    for word, beyond in (("before", "since 2022"), ("after", "until 2022")):
        visit.search_for(f"norway {word} 2022 {beyond}")
        expect(visit.page.locator(".md-search-result__meta")).to_contain_text("No day is both")


WITH_A_NOTE = """([place, note]) => {
  const date = document.querySelector(place);
  date.append(note);
  date.className = "brf-date";
}"""
"""Gives a date words of its source, as a page has it."""


def test_a_long_note_on_a_date_stays_within_a_telephone(
    browser: Browser, everything_site: Path
) -> None:
    with visiting(browser, everything_site, viewport={"width": 390, "height": 844}) as visit:
        visit.go("timeline/2024/")
        note = "in the early hours of the morning, as the ministry put it some days later " * 3
        visit.page.evaluate(WITH_A_NOTE, [".brf-timeline time", note])
        assert visit.page.evaluate("document.documentElement.scrollWidth") == 390


def test_a_site_without_a_navigation_is_whole(browser: Browser, tmp_path: Path) -> None:
    """As one that has no hand-written pages and names none."""
    config = tmp_path / "mkdocs.yml"
    url = "https://example.github.io/briefings/"
    theme = "theme: {name: material, font: false}"
    config.write_text(f"site_name: x\nsite_url: {url}\nnav: []\n{theme}\nplugins: [briefings]\n")
    (tmp_path / "docs").mkdir()
    actor = tmp_path / "briefings/actors/norway.yaml"
    actor.parent.mkdir(parents=True)
    actor.write_text("name: Norway\nkind: state\ncountry: NO\n")
    site = build_site(config, strict=False)
    with visiting(browser, site) as visit:
        visit.go("actors/norway/")
        visit.page.wait_for_load_state("networkidle")
        expect(visit.page.locator(".md-content h1")).to_contain_text("Norway")
