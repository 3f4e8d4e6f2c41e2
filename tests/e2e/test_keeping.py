"""What a reader takes along: a citation, a sheet of paper, a feed, a copy on a disk."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path
from unicodedata import normalize
from urllib.parse import unquote
from xml.etree import ElementTree as ET

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect
from pypdf import PdfReader

from tests.browser import Visit, browsing
from tests.whole_sites import PUBLISHED

BRIEFING = "briefings/2025-07-31-iran-state-threats-joint-statement/"
STATEMENT = "statements/2025-07-31-iran-state-threats-joint-statement/joint-statement/"
ARCTIC = "briefings/2022-06-08-arctic-council-limited-resumption/"
APA = (
    "Fourteen governments on the work of Iran’s intelligence services abroad. (n.d.). "
    f"On the Record. {PUBLISHED}{BRIEFING}"
)
ACTOR = "actors/united-states/"
PLACE_WAITS = 300
"""Milliseconds: longer than the theme waits until it keeps how far a page was scrolled."""

without_script = pytest.mark.parametrize("options", [{"java_script_enabled": False}])


def unfold_citations(visit: Visit, page: str) -> Locator:
    """Open a page, and unfold how it is cited."""
    visit.go(page)
    ways = visit.page.locator(".brf-way--cite").first
    ways.locator("summary").click()
    return ways


def test_what_unfolds_stands_below_all_that_is_pressed_which_stays_in_place(visit: Visit) -> None:
    visit.go(BRIEFING)
    pressed = visit.page.locator(".brf-way > summary").all()
    before = [one.bounding_box() for one in pressed]
    pressed[0].click()
    cited = visit.page.locator(".brf-way--cite .brf-cite")
    expect(cited).to_be_visible()
    assert [one.bounding_box() for one in pressed] == before
    box = cited.bounding_box()
    assert box is not None
    assert all(one is not None and one["y"] + one["height"] < box["y"] for one in before)


@pytest.mark.parametrize("options", [{"permissions": ["clipboard-read", "clipboard-write"]}])
def test_a_citation_is_copied_with_one_button(visit: Visit) -> None:
    row = unfold_citations(visit, BRIEFING).locator(".brf-cite__text", has_text="APA")
    visit.page.evaluate("window.setTimeout = () => 0")  # else what is said is taken away again
    row.get_by_role("button", name="Copy").click()
    expect(row.get_by_role("status")).to_have_text("Copied")
    assert visit.page.evaluate("navigator.clipboard.readText()") == APA


@without_script
def test_without_a_script_the_citation_stands_there_to_be_marked_and_copied(visit: Visit) -> None:
    row = unfold_citations(visit, BRIEFING).locator(".brf-cite__text", has_text="APA")
    expect(row.locator("[data-copied]")).to_have_text(APA)
    expect(row.get_by_role("button")).to_have_count(0)


@pytest.mark.parametrize("page", [BRIEFING, STATEMENT])
@pytest.mark.parametrize(
    ("name", "start"), [("BibTeX", "@misc{2025-07-31-"), ("RIS", "TY  - ELEC"), ("CSL-JSON", "[")]
)
def test_a_page_has_its_citation_as_a_file_for_programs(
    visit: Visit, frozen_site: Path, page: str, name: str, start: str
) -> None:
    citations = unfold_citations(visit, page)
    href = citations.get_by_role("link", name=name, exact=True).get_attribute("href") or ""
    file = frozen_site / "briefings" / href.removeprefix(PUBLISHED)
    assert (
        (file if file.is_file() else frozen_site / "briefings" / page / href)
        .read_text("utf-8")
        .startswith(start)
    )


def test_a_quotation_leads_to_its_words_in_the_source(visit: Visit) -> None:
    visit.go(ARCTIC)
    link = visit.page.locator(".brf-quote__source a[href*=':~:text=']").first
    address, _, fragment = (link.get_attribute("href") or "").partition("#:~:text=")
    assert address.startswith("https://www.state.gov/")
    quote = visit.page.locator(".brf-quote blockquote").first.inner_text()
    first = unquote(fragment.split(",")[0])
    assert first in " ".join(quote.split())


def printed(page: Page) -> str:
    """Print a page; give the words on the paper in one line."""
    reader = PdfReader(BytesIO(page.pdf(format="A4", prefer_css_page_size=True)))
    assert len(reader.pages) > 1
    text = " ".join(" ".join(sheet.extract_text() for sheet in reader.pages).split())
    return normalize("NFKC", text)  # a font's `fi` is one sign on paper


def test_a_briefing_on_paper_has_its_words_and_addresses_and_no_furniture(printing: Visit) -> None:
    printing.go(ARCTIC)
    paper = printed(printing.page)
    assert "Seven Arctic states resume some work of the Arctic Council" in paper
    assert "limited resumption of our work in the Arctic Council" in paper
    together = paper.replace(" ", "")
    assert "https://www.state.gov/joint-statement-on-limited-resumption" in together
    assert f"{PUBLISHED}{ARCTIC}" in together
    for furniture in ("Table of contents", "Skip to content", "Copy", "BibTeX", "Back to top"):
        assert furniture not in paper


@without_script
def test_paper_is_the_same_without_a_script(printing: Visit) -> None:
    printing.go(ARCTIC)
    assert "limited resumption of our work in the Arctic Council" in printed(printing.page)


@pytest.mark.parametrize("path", ["", "actors/iran/", "issues/iranian-state-threats/"])
def test_a_page_names_its_feeds_to_programs(visit: Visit, frozen_site: Path, path: str) -> None:
    visit.go(path)
    found = visit.page.locator("head link[rel=alternate]:not([type='text/markdown'])")
    addresses = [str(one.evaluate("one => one.href")) for one in found.all()]
    names = [address.rpartition("/")[2] for address in addresses]
    assert names[:4] == ["feed.xml", "feed.json", "corrections.xml", "corrections.json"]
    for address in addresses:
        file = frozen_site / "briefings" / address.removeprefix(PUBLISHED)
        assert file.is_file()
        if file.suffix == ".xml":
            assert ET.parse(file).getroot().tag == "{http://www.w3.org/2005/Atom}feed"  # noqa: S314 - our own file


def test_no_page_asks_for_the_list_of_all_pages(visit: Visit) -> None:
    asked: list[str] = []
    visit.page.on("request", lambda request: asked.append(request.url))
    visit.go("actors/iran/")
    visit.page.evaluate("window.stays = true")
    visit.page.locator(".md-content a[href*='/issues/']").first.click()
    expect(visit.page).to_have_url(re.compile("/issues/"))
    expect(visit.page.locator("head link[rel=alternate]").first).to_have_attribute(
        "href", re.compile("/issues/|^feed.xml")
    )
    visit.page.wait_for_load_state("networkidle")
    assert visit.page.evaluate("window.stays")  # the theme changed the page, without a reload
    assert [address for address in asked if "sitemap" in address] == []


@pytest.mark.parametrize("earlier", [False, True])
def test_a_link_leads_to_its_place_however_late_the_page_comes(
    visit: Visit, *, earlier: bool
) -> None:
    held: list[Route] = []
    visit.go("actors/" if earlier else "")
    visit.page.evaluate("window.stays = true")
    if earlier:  # the first page that the theme changes is not like those after it
        visit.page.locator(".md-header__button.md-logo").click()
        expect(visit.page).to_have_url(PUBLISHED)
    link = visit.page.locator(f".md-content a[href$='{ACTOR}#statements-made']").first
    expect(link).to_be_attached()
    visit.page.evaluate("scrollBy(0, 40)")  # the theme notes a place that differs from the last
    visit.reach(link)
    visit.page.context.route(f"{PUBLISHED}{ACTOR}", lambda route: held.append(route))  # noqa: PLW0108 - Playwright marks what it is given
    link.click()
    visit.page.evaluate("scrollBy(0, 200)")  # a reader moves on while nothing comes
    visit.page.wait_for_timeout(PLACE_WAITS)
    visit.waits(lambda: held, "the page is not asked for")
    held.pop().fallback()
    expect(visit.page).to_have_url(f"{PUBLISHED}{ACTOR}#statements-made")
    expect(visit.page.locator("#statements-made")).to_be_in_viewport()
    assert visit.page.evaluate("window.stays")


def test_what_is_no_page_of_the_theme_is_loaded_whole(visit: Visit) -> None:
    """As is whatever is written as HTML by hand; a former address stands for it."""
    visit.go("actors/iran/")
    visit.page.evaluate("window.stays = true")
    visit.page.evaluate(
        """() => {
          const link = Object.assign(document.createElement("a"), { href: "../../network/" });
          document.querySelector("article").append(link);
          link.click();
        }"""
    )
    expect(visit.page).to_have_url(f"{PUBLISHED}actors/")
    assert not visit.page.evaluate("window.stays")


def test_from_a_disk_the_search_finds_and_leads_on(browser: Browser, frozen_site: Path) -> None:
    with browsing(browser) as context:
        page = context.new_page()
        page.goto((frozen_site / "briefings/index.html").as_uri())
        page.locator(".md-search__input").click()
        said = page.locator(".md-search-result__meta")
        expect(said).not_to_have_text("Initializing search")
        page.locator(".md-search__input").press_sequentially("Britain")
        first = page.locator(".md-search-result__item a").first
        expect(first).to_contain_text("United Kingdom")
        first.click()
        expect(page).to_have_url(re.compile(r"/actors/united-kingdom/index\.html"))
        expect(page.locator("h1")).to_contain_text("United Kingdom")


@without_script
def test_without_a_script_an_alias_leads_to_its_actor_all_the_same(visit: Visit) -> None:
    visit.go("actors/")
    row = visit.page.get_by_role("row").filter(has_text="Great Britain")
    row.get_by_role("link", name="United Kingdom").click()
    expect(visit.page.locator("h1")).to_contain_text("United Kingdom")
