"""The built real site in a real browser, below a path as GitHub Pages has it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser import IS_ANSWERED, Open, Visit, visiting

BRIEFING = "briefings/2025-07-31-iran-state-threats-joint-statement/"
STATEMENT = "statements/2025-07-31-iran-state-threats-joint-statement/joint-statement/"
SOURCE = "sources/2025-07-31-iran-state-threats-joint-statement/news-report/"
KINDS = (
    "",
    "404.html",
    "actors/",
    "actors/united-states/",
    BRIEFING,
    "briefings/",
    "briefings/2022/",
    "issues/",
    "issues/arctic-council-work/",
    "compare/?actors=canada,norway",
    "matrix/",
    "method/",
    "reference/data-model/",
    "series/",
    "series/syria-political-settlement/",
    "sources/",
    "statements/",
    STATEMENT,
    "tags/",
    "threads/",
    "timeline/",
    "timeline/2022/",
)
"""A page of each kind that the frozen site has."""

NEWER_KINDS = (
    "ahead/",
    "assessments/",
    "can-i-write-this/",
    "can-i-write-this/arctic-work/",
    "can-i-write-this/?who=norway&side=for&what=arctic-work",
    "changes/",
    "changes/2024-01/",
    "compare/?first=2022-03-03-arctic-pause/pause&second=2022-06-08-arctic-resumption/resumption",
    "data/",
    "matrix/",
    "query/?sql=SELECT%201",
    "statements/?by=norway&about=russia",
    "statements/pairs/",
    "series/arctic-statements/",
    "sources/2024-01-01-every-value/official-source/",
    "statements/2024-01-01-every-value/all-acts/",
    "statements/2024-01-01-every-value/all-acts/#statement-passage-condemn",
    "votes/",
    "votes/questions/",
    "votes/2024-01-01-every-value/rejected/",
)
"""A page of each kind that has come since, on the site that uses every field."""


def test_searching_for_an_alias_leads_to_the_page_of_the_actor(visit: Visit) -> None:
    visit.go()
    hits = visit.search_for("Britain")
    first = hits.first.get_by_role("link").first
    expect(first.locator(".brf-found__title")).to_have_text("United Kingdom")
    first.click()
    expect(visit.page).to_have_url(re.compile(f"^{re.escape(visit.address)}actors/united-kingdom/"))
    expect(visit.page.locator(".md-content h1")).to_contain_text("United Kingdom")
    expect(visit.page.locator(".md-content dd").first).to_contain_text("Britain")


def test_the_keyboard_reaches_the_search_and_a_result(visit: Visit) -> None:
    visit.go(BRIEFING)
    page = visit.page
    expect(page.locator(".md-search-result__meta")).not_to_have_text("Initializing search")
    page.keyboard.press("/")
    expect(page.locator(".md-search__input")).to_be_focused()
    page.keyboard.insert_text("Arctic Counci")
    page.keyboard.type("l")
    # What is answered last puts whoever stands on what was found before into the field again.
    visit.until(IS_ANSWERED, "no answer")
    expect(page.locator(".md-search-result__item").first).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(page.locator(".md-search-result__link:focus")).to_have_count(1)
    page.keyboard.press("Enter")
    expect(page).not_to_have_url(visit.address + BRIEFING)
    expect(page.locator(".md-content h1")).to_be_visible()


def test_the_first_key_skips_to_the_content(visit: Visit) -> None:
    visit.go(BRIEFING)
    visit.page.keyboard.press("Tab")
    expect(visit.page.locator(".md-skip")).to_be_focused()


def test_a_reader_can_choose_dark_and_light_and_it_stays_chosen(visit: Visit) -> None:
    visit.go()
    body = visit.page.locator("body")
    expect(body).to_have_attribute("data-md-color-scheme", "default")
    visit.page.get_by_title("Switch to light").click()
    expect(body).to_have_attribute("data-md-color-scheme", "default")
    visit.page.get_by_title("Switch to dark").click()
    expect(body).to_have_attribute("data-md-color-scheme", "slate")
    visit.go(BRIEFING)
    expect(body).to_have_attribute("data-md-color-scheme", "slate")


def link_to_austria(page: Page) -> Locator:
    """Unfold who spoke in the briefing, and give the link to one of them."""
    page.locator("summary", has_text="14 governments").click()
    return page.locator("article").get_by_role("link", name="Austria", exact=True).first


def test_hovering_over_a_cross_link_shows_the_start_of_its_page(visit: Visit) -> None:
    visit.go(BRIEFING)
    link_to_austria(visit.page).hover()
    expect(visit.page.locator(".md-tooltip2").get_by_role("heading")).to_contain_text("Austria")


def test_a_footnote_leads_to_its_source_and_back(visit: Visit) -> None:
    visit.go(BRIEFING)
    page = visit.page
    mark = page.locator(".md-content sup a").first
    name = (mark.get_attribute("href") or "").partition("#")[2]
    visit.reach(mark)
    mark.click()
    expect(page).to_have_url(f"{visit.address}{BRIEFING}#{name}")
    note = page.locator(f"[id='{name}']")
    expect(note).to_be_in_viewport()
    note.locator("a.footnote-backref").first.click()
    expect(mark).to_be_in_viewport()
    visit.reach(mark)
    mark.click()
    note.get_by_role("link", name="About this source").click()
    expect(page).to_have_url(visit.address + SOURCE)
    title = page.locator(".md-content h1")
    expect(title).to_be_in_viewport()
    expect(title).to_contain_text("News report on the joint statement")
    expect(page.locator(".md-content dd").first).to_contain_text("News source")


def test_a_statement_is_quoted_where_its_briefing_links_to_it(visit: Visit) -> None:
    visit.go(BRIEFING)
    page = visit.page
    words = page.locator(".md-content .brf-quote blockquote").first.inner_text()
    page.locator(".md-content .brf-quote").get_by_role(
        "link", name="permanent address"
    ).first.click()
    expect(page).to_have_url(visit.address + STATEMENT)
    expect(page.locator(".md-content blockquote").first).to_have_text(words)


TELEPHONE = {"width": 360, "height": 740}


@pytest.fixture(scope="module")
def on_telephone(browser: Browser, frozen_site: Path) -> Iterator[Visit]:
    """Visit page after page of the site, as a reader does: a visit to each alone takes longer."""
    with visiting(browser, frozen_site / "briefings", viewport=TELEPHONE) as visit:
        yield visit


@pytest.fixture(scope="module")
def newer_on_telephone(browser: Browser, everything_site: Path) -> Iterator[Visit]:
    with visiting(browser, everything_site, viewport=TELEPHONE) as visit:
        yield visit


@pytest.mark.parametrize("path", KINDS)
def test_a_page_fits_a_small_telephone_and_asks_no_other_host(
    on_telephone: Visit, path: str
) -> None:
    assert_it_fits(on_telephone, path)


@pytest.mark.parametrize("path", NEWER_KINDS)
def test_a_page_of_a_newer_kind_fits_one_as_well(newer_on_telephone: Visit, path: str) -> None:
    assert_it_fits(newer_on_telephone, path)


def assert_it_fits(visit: Visit, path: str) -> None:
    visit.page.goto("about:blank")  # else one with a fragment would not be loaded again
    visit.go(path)
    expect(visit.page.locator(".md-content h1")).to_be_visible()
    if place := path.partition("#")[2]:
        visit.sees(visit.page.locator(f"[id='{place}']"))
    assert visit.page.evaluate("document.documentElement.scrollWidth") == 360
    assert visit.page.evaluate(BEYOND) == []
    assert visit.faults == []  # here, since the visit itself ends behind all pages


BEYOND = """() => {
  const scrolls = node => node && (/(auto|scroll|hidden)/.test(getComputedStyle(node).overflowX)
    && node !== document.body && node !== document.documentElement || scrolls(node.parentElement))
  return [...document.querySelectorAll("article *")]
    .filter(node => node.getBoundingClientRect().right > innerWidth + 1 && !scrolls(node))
    .map(node => node.outerHTML.slice(0, 80))
}"""
"""Lists what reaches beyond the window and stands in nothing that scrolls sideways."""


def test_a_page_that_is_not_there_says_so_and_leads_back(open_site: Open) -> None:
    with open_site() as visit:
        visit.go("actors/nobody/")
        expect(visit.page.locator(".md-content h1")).to_have_text("Nothing stands at this address")
        visit.page.get_by_role("link", name="Home", exact=True).first.click()
        expect(visit.page).to_have_url(visit.address)
        assert visit.faults.pop() == (
            "error: Failed to load resource: the server responded with a status of 404 (Not Found)"
        )


WIDE = """<details><summary>More</summary>
<div class="md-typeset__scrollwrap"><div class="md-typeset__table">
<table aria-labelledby="wide"><tr><td style="min-width: 9999px">1</td></tr></table>
</div></div></details>"""


def test_a_wide_table_is_within_a_keyboards_reach_once_it_is_unfolded(visit: Visit) -> None:
    visit.go("method/")
    visit.page.evaluate(
        "html => document.querySelector('article').insertAdjacentHTML('beforeend', html)", WIDE
    )
    area = visit.page.locator("details > .md-typeset__scrollwrap")
    visit.page.get_by_text("More", exact=True).click()
    expect(area).to_have_attribute("tabindex", "0")
    expect(area).to_have_attribute("role", "region")
    expect(area).to_have_attribute("aria-labelledby", "wide")
