"""Around the content of a page: little of it in each file, all of it in front of a reader."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser import IS_WHOLE, Open, Visit, is_whole

STATEMENT = "statements/2024-01-01-every-value/all-acts/"
LIGHT = (
    STATEMENT,
    "sources/2024-01-01-every-value/official-source/",
    "votes/2024-01-01-every-value/rejected/",
    "timeline/2024/",
    "issues/arctic-work/ties/",
)
WHOLE = "actors/"
CONTENT = re.compile(
    rb'(?<=<article class="md-content__inner md-typeset">).*(?=</article>)', re.DOTALL
)
FIRST = """addEventListener("DOMContentLoaded", () => {
  window.first = document.body.getAttribute("data-md-color-scheme");
}, { once: true })"""
"""Notes the colours that a page has before the theme's script is there."""

AROUND = """() => {
  const lead = ({ href, htmlFor }) => href ?? htmlFor ?? "";
  const read = (element) => `${element.tagName} ${element.className} ${lead(element)}`;
  const within = (where) => Array.from(document.querySelectorAll(where), read);
  return [
    ...within(".md-header *"), ...within(".md-sidebar--primary *"), ...within(".md-top *"),
    JSON.stringify(__config), __md_scope.href,
  ];
}""".replace("__config", 'JSON.parse(document.getElementById("__config").textContent)')
"""What is around the content of a page, but for the page's own title and table of contents."""


@pytest.fixture
def www(everything_site: Path) -> Path:
    """Visit the site that uses every field."""
    return everything_site


def shell(page: Path) -> int:
    """Count the bytes around the content of a page."""
    return len(CONTENT.sub(b"", page.read_bytes()))


@pytest.mark.parametrize(
    ("kinds", "most"),
    [
        (("statements/*/*", "sources/*/*", "votes/*/*"), 7_000),
        (("timeline/*", "threads/*", "statements/[0-9][0-9][0-9][0-9]", "issues/*/*"), 7_000),
        (("**",), 22_000),
    ],
)
def test_little_stands_around_the_content_of_a_page(
    www: Path, kinds: tuple[str, ...], most: int
) -> None:
    pages = [page for kind in kinds for page in www.glob(f"{kind}/index.html")]
    assert len(pages) > 20
    assert {str(page): size for page in pages if (size := shell(page)) > most} == {}


def around(page: Page) -> list[str]:
    """Give what is around a page's content, in whatever state it was entered."""
    found = page.locator(".md-search-result__list")
    expect(found).to_have_attribute("role", "list")  # the search has put in what is its own
    seen: list[str] = page.evaluate(AROUND)
    return [re.sub(r" md-nav__(?:link|item)--active", "", part) for part in seen]


@pytest.mark.parametrize("light", LIGHT)
def test_a_light_page_has_around_it_what_every_page_has(visit: Visit, light: str) -> None:
    visit.go(light)
    expect(visit.page.locator("brf-shell")).to_have_count(0)
    there = around(visit.page)
    visit.go("404.html")
    assert there == around(visit.page)
    assert any(part.endswith("/matrix/") for part in there)


def test_a_reader_goes_from_a_light_page_to_a_whole_one_and_back(visit: Visit) -> None:
    visit.go(STATEMENT)
    visit.page.evaluate("window.stays = true")
    choice = visit.page.locator("label[for=__palette_1]")
    choice.click()
    body = visit.page.locator("body")
    expect(body).to_have_attribute("data-md-color-media", "(prefers-color-scheme: light)")
    visit.page.locator(".md-sidebar--primary").get_by_role("link", name="Actors").click()
    expect(visit.page.locator("h1")).to_contain_text("Actors")
    visit.page.go_back()
    expect(visit.page.locator(".brf-quote").first).to_be_visible()
    expect(visit.page.locator(".md-sidebar--primary a").first).to_be_attached()
    expect(visit.page.locator("[data-md-component=top]")).to_have_count(1)
    assert visit.page.evaluate("window.stays")
    visit.page.reload()
    expect(body).to_have_attribute("data-md-color-media", "(prefers-color-scheme: light)")


def test_a_colour_that_was_chosen_is_there_before_anything_is_shown(visit: Visit) -> None:
    visit.page.emulate_media(color_scheme="light")
    visit.go(WHOLE)
    visit.page.evaluate("""() => {
      const dark = document.getElementById("__palette_2").dataset;
      const color = { media: dark.mdColorMedia, scheme: dark.mdColorScheme };
      __md_set("__palette", { index: 2, color });
    }""")
    visit.page.add_init_script(FIRST)
    visit.page.route("**/bundle.*.js", lambda route: route.fulfill(body="", status=200))
    visit.go(STATEMENT)
    assert visit.page.evaluate("window.first") == "slate"


@pytest.mark.parametrize(("likes", "scheme"), [("dark", "slate"), ("light", "default")])
def test_at_a_first_visit_a_page_is_at_once_as_a_reader_likes_it(
    visit: Visit, likes: Literal["dark", "light"], scheme: str
) -> None:
    visit.page.emulate_media(color_scheme=likes)
    visit.page.add_init_script(FIRST)
    visit.page.route("**/bundle.*.js", lambda route: route.fulfill(body="", status=200))
    visit.go(STATEMENT)
    assert visit.page.evaluate("window.first") == scheme
    expect(visit.page.locator("label[for=__palette_1]")).to_be_visible()


def test_a_page_is_seen_before_its_scripts_are_there_and_then_they_run(visit: Visit) -> None:
    held: list[Route] = []
    visit.page.route("**/bundle.*.js", lambda route: held.append(route))  # noqa: PLW0108 - Playwright takes no method of a list
    # A page that is painted late has its scripts before it is loaded, and these are held here.
    visit.page.goto(visit.address + STATEMENT, wait_until="domcontentloaded")
    expect(visit.page.locator(".brf-quote").first).to_be_visible()
    # What has its place is not painted yet: that comes with the browser's next frame.
    visit.until("performance.getEntriesByType('paint').length > 0", "nothing is painted")
    assert not visit.page.evaluate("window.document$")
    assert not visit.page.evaluate(IS_WHOLE)
    visit.waits(lambda: held, "no script is asked for")
    held[0].fallback()
    visit.until("window.component$", "its scripts do not run")
    is_whole(visit.page)


def test_a_drawer_opens_on_a_small_screen(open_site: Open) -> None:
    with open_site(viewport={"width": 400, "height": 800}) as visit:
        visit.go(STATEMENT)
        visit.page.locator(".md-header__button[for=__drawer]").click()
        link = visit.page.locator(".md-sidebar--primary").get_by_role("link", name="Actors")
        link.click()
        expect(visit.page.locator("h1")).to_contain_text("Actors")


def test_contents_are_the_themes_and_the_header_says_the_pages_title(visit: Visit) -> None:
    visit.go("briefings/2024-01-01-every-value/")
    topic = visit.page.locator("[data-md-component=header-topic]")
    contents = visit.page.locator(".md-sidebar--secondary .md-nav--secondary")
    expect(topic).to_have_text("Every value: AT&T, a*b, <b>, 7 | 8")
    expect(contents.locator("> label")).to_have_text("Table of contents")
    entry = contents.locator("> ul > .md-nav__item", has=visit.page.locator("> nav")).first
    within = entry.get_by_role("navigation", include_hidden=True)
    name = entry.locator("> .md-nav__link > .md-ellipsis").inner_text()
    expect(within).to_have_attribute("aria-label", name)
    expect(within.locator("> .md-nav__list > li > .md-nav__link").first).to_be_attached()
    visit.page.locator(f"article a[href*='{STATEMENT}']").first.click()
    expect(topic).to_have_text("Norway: “Stands for words.”, 1 January 2024")
    expect(visit.page.locator("nav.md-sidebar")).to_have_count(0)


def test_a_light_page_without_scripts_leads_home_and_to_every_list(open_site: Open) -> None:
    with open_site(java_script_enabled=False) as visit:
        visit.go(STATEMENT)
        page = visit.page
        names = page.locator("brf-shell nav a").all_inner_texts()
        assert names[:4] == ["Home", "Briefings", "Actors", "Issues"]
        expect(page.locator("header")).to_contain_text("On the Record")
        for there in (".md-skip", ".md-footer", ".md-sidebar--secondary a[href]", ".md-logo"):
            expect(page.locator(there).first).to_be_attached()
        contents = page.get_by_role("navigation", name="Table of contents")
        expect(contents.get_by_role("link").first).to_be_visible()
        for there in ("link[rel=canonical]", "meta[http-equiv]", "meta[property='og:url']"):
            expect(page.locator(there)).to_have_count(1)
        page.locator("brf-shell").get_by_role("link", name="Statements").click()
        expect(page.locator("h1")).to_contain_text("Statements")
