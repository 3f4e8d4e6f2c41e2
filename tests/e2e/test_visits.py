"""The built real site in a real browser, below a path as GitHub Pages has it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser import Visit

BRIEFING = "briefings/2025-07-31-iran-state-threats-joint-statement/"
STATEMENT = "statements/2025-07-31-iran-state-threats-joint-statement/joint-statement/"
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
    "matrix/",
    "method/",
    "reference/data-model/",
    "sources/",
    "statements/",
    STATEMENT,
    "tags/",
    "timeline/",
)
"""A page of each kind."""


@pytest.fixture(scope="module")
def address(real_site: Path, serve: Callable[[Path], str]) -> str:
    return f"{serve(real_site)}briefings/"


@pytest.fixture
def visit(browser: Browser, address: str) -> Iterator[Visit]:
    """Visit the site; nothing may go wrong meanwhile, and no other host may be asked."""
    with browser.new_context() as context:
        visit = Visit(context.new_page(), address)
        yield visit
        assert visit.faults == []
        assert visit.hosts == {address.split("/")[2]}


@pytest.fixture(scope="module")
def telephone(browser: Browser, address: str) -> Iterator[Visit]:
    with browser.new_context(viewport={"width": 360, "height": 740}) as context:
        yield Visit(context.new_page(), address)


def test_searching_for_an_alias_leads_to_the_page_of_the_actor(visit: Visit) -> None:
    visit.go()
    hits = visit.search_for("Britain")
    first = hits.first.get_by_role("link").first
    expect(first.locator("h1")).to_contain_text("United Kingdom")
    first.click()
    expect(visit.page).to_have_url(re.compile(f"^{re.escape(visit.address)}actors/united-kingdom/"))
    expect(visit.page.locator("article h1")).to_contain_text("United Kingdom")
    expect(visit.page.locator("article dd").first).to_contain_text("Britain")


def test_the_keyboard_reaches_the_search_and_a_result(visit: Visit) -> None:
    visit.go(BRIEFING)
    page = visit.page
    expect(page.locator(".md-search-result__meta")).not_to_have_text("Initializing search")
    page.keyboard.press("/")
    expect(page.locator("[data-md-component=search-query]")).to_be_focused()
    page.keyboard.type("Arctic Council")
    expect(page.locator(".md-search-result__item").first).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(page.locator(".md-search-result__link:focus")).to_have_count(1)
    page.keyboard.press("Enter")
    expect(page).not_to_have_url(visit.address + BRIEFING)
    expect(page.locator("article h1")).to_be_visible()


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


def test_hovering_over_a_cross_link_shows_the_start_of_its_page(visit: Visit) -> None:
    visit.go(BRIEFING)
    visit.page.locator(".brf-people").get_by_role("link", name="Austria").first.hover()
    expect(visit.page.locator(".md-tooltip2").get_by_role("heading")).to_contain_text("Austria")


def test_a_footnote_leads_to_its_source_and_back(visit: Visit) -> None:
    visit.go(BRIEFING)
    page = visit.page
    mark = page.locator("article sup a").first
    name = mark.get_attribute("href") or ""
    mark.click()
    expect(page).to_have_url(visit.address + BRIEFING + name)
    note = page.locator(f"[id='{name.removeprefix('#')}']")
    expect(note).to_be_in_viewport()
    note.locator("a.footnote-backref").first.click()
    expect(mark).to_be_in_viewport()
    mark.click()
    note.get_by_role("link", name="About this source").click()
    expect(page.locator("article .brf-source").first).to_be_in_viewport()


def test_a_statement_is_quoted_where_its_briefing_links_to_it(visit: Visit) -> None:
    visit.go(BRIEFING)
    page = visit.page
    words = page.locator("article .brf-quote blockquote").first.inner_text()
    page.locator("article .brf-quote").get_by_role("link", name="permanent address").first.click()
    expect(page).to_have_url(visit.address + STATEMENT)
    expect(page.locator("article blockquote").first).to_have_text(words)


@pytest.mark.parametrize("path", KINDS)
def test_a_page_asks_no_other_host_and_logs_nothing(visit: Visit, path: str) -> None:
    visit.go(path)
    visit.page.wait_for_load_state("networkidle")
    expect(visit.page.locator("article h1")).to_be_visible()


@pytest.mark.parametrize("path", KINDS)
def test_a_page_is_no_wider_than_a_small_telephone(telephone: Visit, path: str) -> None:
    telephone.go(path)
    assert telephone.page.evaluate("document.documentElement.scrollWidth") == 360


@pytest.mark.parametrize("path", KINDS)
def test_nothing_on_a_page_is_cut_off_on_a_small_telephone(telephone: Visit, path: str) -> None:
    telephone.go(path)
    beyond = telephone.page.evaluate(BEYOND)
    assert beyond == []


BEYOND = """() => {
  const scrolls = node => node && (/(auto|scroll|hidden)/.test(getComputedStyle(node).overflowX)
    && node !== document.body && node !== document.documentElement || scrolls(node.parentElement))
  return [...document.querySelectorAll("article *")]
    .filter(node => node.getBoundingClientRect().right > innerWidth + 1 && !scrolls(node))
    .map(node => node.outerHTML.slice(0, 80))
}"""
