"""The built site in a real browser, below a path as GitHub Pages has it.

Its search is the theme's; tests/e2e/test_search.py has this project's.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from briefing_site.render import RenderedPage
from briefing_site.site import reading
from tests.browser import ARE_STILL, Visit, browsing, publish, until
from tests.whole_sites import PUBLISHED, build_as_published, by_mkdocs, lay_out

SCRIPT = "<script>alert(1)</script> {{ 7*7 }} | **x** [y](javascript:z)"
SCRIPT_MARKDOWN = (
    "&lt;script&gt;alert(1)&lt;/script&gt; {{ 7*7 }} | \\*\\*x\\*\\* \\[y\\](javascript:z)"
)
IMAGE = '"><img src=x onerror=alert(1)>'
IMAGE_MARKDOWN = "&quot;&gt;&lt;img src=x onerror=alert(1)&gt;"


@pytest.fixture(scope="module")
def site(
    tmp_path_factory: pytest.TempPathFactory,
    sections: list[RenderedPage],
    page: Callable[..., RenderedPage],
) -> Path:
    """Build a site under hostile titles; give its folder."""
    config = by_mkdocs(lay_out(tmp_path_factory.mktemp("repository") / "site"))
    text = config.read_text("utf-8").replace("- Briefings: ", "- ")
    text = text.replace("search: own", "search: material")
    named = "    - navigation.top\n"
    text = text.replace(named, f"    - navigation.footer\n{named}")
    config.write_text(text, "utf-8")
    others = [written for written in sections if written.path != "briefings/index.md"]
    start = f"# {SCRIPT_MARKDOWN}\n\nThe first words.\n\n"
    body = f"{start}## {IMAGE_MARKDOWN}\n\nMore.[^1]\n\n[^1]: {IMAGE_MARKDOWN}\n"
    pages = [
        *others,
        page("briefings/index.md", IMAGE, f"# {IMAGE_MARKDOWN}\n\n[a link](x.md)\n"),
        page("briefings/x.md", SCRIPT, body, description=IMAGE),
        page("briefings/old.md", SCRIPT, "", redirect_to="x.md"),
    ]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reading, "render_pages", lambda *_: pages)
        build_as_published(config, config.parent / "site")
    return config.parent / "site"


@pytest.fixture
def visit(browser: Browser, site: Path) -> Iterator[Visit]:
    with browsing(browser) as context:
        publish(context, site, PUBLISHED)
        visit = Visit(context.new_page(), PUBLISHED)
        yield visit
        assert visit.faults == []


def test_a_hostile_title_shows_as_text_in_page_header_and_window(visit: Visit) -> None:
    visit.go("briefings/x/")
    page = visit.page
    expect(page).to_have_title(f"{SCRIPT} - On the Record")
    expect(page.locator("[data-md-component=header-topic]")).to_have_text(SCRIPT)
    heading = page.locator("article h1")
    assert heading.evaluate("heading => heading.firstChild.data") == SCRIPT
    expect(page.locator("meta[property='og:title']")).to_have_attribute("content", SCRIPT)
    expect(page.locator("meta[name=description]")).to_have_attribute("content", IMAGE)


def test_a_hostile_title_shows_as_text_in_navigation_contents_and_footer(visit: Visit) -> None:
    visit.go("actors/")
    page = visit.page
    expect(page.locator(".md-nav--primary > ul > li").nth(1)).to_have_text(IMAGE)
    expect(page.locator(".md-footer__link--prev .md-ellipsis")).to_have_text(IMAGE)
    expect(page.get_by_role("link", name=f"Previous: {IMAGE}")).to_have_count(1)
    visit.go("briefings/x/")
    expect(page.locator(".md-nav--secondary a")).to_have_text([IMAGE])


def test_search_finds_a_hostile_title_and_shows_it_as_text(visit: Visit) -> None:
    visit.go()
    page = visit.page
    found = visit.search_for("script alert").first
    expect(found.locator("h1")).to_have_text(SCRIPT)
    visit.search_for("onerror")
    texts = page.locator(".md-search-result__item :is(h1, h2)")
    expect(texts.filter(has_text=IMAGE).first).to_be_attached()
    expect(page.locator(".md-search-result img, .md-search-result script")).to_have_count(0)


def test_a_hit_is_marked_on_its_page_without_becoming_markup(visit: Visit) -> None:
    visit.go("briefings/x/?h=img")
    page = visit.page
    expect(page.locator("article mark").first).to_have_text("img")
    expect(page.locator("article h2")).to_have_text(f"{IMAGE}¶")
    expect(page.locator("article img")).to_have_count(0)


def test_a_query_in_an_address_never_becomes_markup(visit: Visit) -> None:
    visit.go("?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E%20words")
    page = visit.page
    expect(page.locator(".md-search-result__item").first).to_be_attached()
    page.locator("[data-md-component=search-query]").press("End")
    expect(page.locator(".md-search img")).to_have_count(0)


def test_hovering_over_a_cross_link_shows_the_start_of_its_page(visit: Visit) -> None:
    visit.go("briefings/")
    page = visit.page
    page.locator("article").get_by_role("link", name="a link").hover()
    preview = page.locator(".md-tooltip2")
    expect(preview.locator("h3")).to_have_text(SCRIPT)
    expect(preview.locator("p")).to_have_text("The first words.")


def test_a_link_changes_the_page_without_a_reload(visit: Visit) -> None:
    visit.go("briefings/")
    page = visit.page
    page.evaluate("window.stayed = true")
    page.locator("article").get_by_role("link", name="a link").click()
    expect(page).to_have_title(f"{SCRIPT} - On the Record")
    expect(page.locator("[data-md-component=header-topic]")).to_have_text(SCRIPT)
    assert page.evaluate("window.stayed") is True


def test_a_former_address_leads_to_the_same_place_on_the_new_page(visit: Visit) -> None:
    visit.go("briefings/old/#fn:1")
    expect(visit.page).to_have_url(f"{visit.address}briefings/x/#fn:1")
    expect(visit.page.locator("article h1")).to_be_visible()


def test_a_former_address_leads_on_without_scripts(browser: Browser, site: Path) -> None:
    with browsing(browser, java_script_enabled=False) as context:
        publish(context, site, PUBLISHED)
        page = context.new_page()
        page.goto(f"{PUBLISHED}briefings/old/")
        expect(page).to_have_url(f"{PUBLISHED}briefings/x/")


def test_a_former_address_leads_on_from_a_disk(browser: Browser, site: Path) -> None:
    folder = site / "briefings"
    with browsing(browser) as context:
        page = context.new_page()
        page.goto((folder / "old/index.html").as_uri())
        expect(page).to_have_url((folder / "x/index.html").as_uri())


@pytest.mark.parametrize("path", ["", "method/", "404.html"])
def test_a_visit_asks_no_other_host_and_logs_nothing(visit: Visit, path: str) -> None:
    visit.go(path)
    visit.page.wait_for_load_state("networkidle")
    expect(visit.page.locator("article h1")).to_be_visible()


VIOLATION = """html => new Promise(resolve => {
  document.addEventListener("securitypolicyviolation", event => resolve(event.effectiveDirective))
  document.body.insertAdjacentHTML("beforeend", html)
})"""


@pytest.mark.parametrize(
    ("html", "directive"),
    [
        ("<img src=x onerror=alert(1)>", "script-src-attr"),
        ("<img src=https://example.org/x.png>", "img-src"),
        ("<iframe src=https://example.org/></iframe>", "frame-src"),
    ],
)
def test_the_policy_stops_what_would_get_into_a_page_all_the_same(
    visit: Visit, html: str, directive: str
) -> None:
    visit.go("briefings/x/")
    assert visit.page.evaluate(VIOLATION, html) == directive
    assert [fault for fault in visit.faults if fault.startswith("dialog: ")] == []
    visit.faults.clear()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_site_follows_the_readers_colour_scheme(
    browser: Browser, site: Path, scheme: str
) -> None:
    with browsing(browser, color_scheme="dark" if scheme == "dark" else "light") as context:
        publish(context, site, PUBLISHED)
        page = context.new_page()
        page.goto(PUBLISHED)
        shown = {"light": "default", "dark": "slate"}[scheme]
        expect(page.locator("body")).to_have_attribute("data-md-color-scheme", shown)


def test_paper_stays_white_for_a_reader_of_the_dark_scheme(browser: Browser, site: Path) -> None:
    with browsing(browser, color_scheme="dark") as context:
        publish(context, site, PUBLISHED)
        page = context.new_page()
        page.goto(f"{PUBLISHED}briefings/x/")
        page.emulate_media(media="print")
        ground = "getComputedStyle(document.body).backgroundColor"
        ink = "getComputedStyle(document.querySelector('article h1')).color"
        until(page, ARE_STILL, "its colours go on to change")
        assert page.evaluate(f"[{ground}, {ink}]") == ["rgb(255, 255, 255)", "rgb(28, 36, 48)"]


def test_no_page_is_wider_than_a_small_telephone(browser: Browser, site: Path) -> None:
    with browsing(browser, viewport={"width": 360, "height": 800}) as context:
        publish(context, site, PUBLISHED)
        page = context.new_page()
        page.goto(f"{PUBLISHED}briefings/x/")
        assert page.evaluate("document.documentElement.scrollWidth") == 360
