"""A site of files instead of folders, as Material's `offline` makes it, on the web and on a disk.

All that leads to a page leads to one that is there.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

import icalendar
import pytest
from lxml import etree
from playwright.sync_api import Browser, Page, expect

from tests.browser import Visit, browsing, visiting
from tests.whole_sites import EVERYTHING, PUBLISHED, BuildOnce, build_as_published, lay_out

ATOM = "{http://www.w3.org/2005/Atom}"
SPEAKER = "actors/canada.html"


@pytest.fixture(scope="module")
def offline_site(build_once: BuildOnce, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the golden site with pages that are files; give its folder."""

    def make(site: Path) -> None:
        source = tmp_path_factory.mktemp("offline")
        config = lay_out(source, EVERYTHING / "briefings", EVERYTHING / "docs")
        text = config.read_text("utf-8")
        config.write_text(text.replace("\nplugins:\n", "\nplugins:\n  - offline\n"), "utf-8")
        build_as_published(config, site)

    return build_once("offline", make)


@pytest.fixture
def visit(browser: Browser, offline_site: Path) -> Iterator[Visit]:
    with visiting(browser, offline_site) as visit:
        yield visit


@pytest.fixture
def on_disk(browser: Browser) -> Iterator[Page]:
    """Give a page for files, of a browser that reaches no host."""
    with browsing(browser, offline=True) as context:
        yield context.new_page()


def place(site: Path, address: str) -> Path:
    """Give the file that a server would send for an address."""
    assert address.startswith(PUBLISHED)
    path = unquote(urlsplit(address.removeprefix(PUBLISHED)).path)
    return site / (path or "index.html")


def addresses_in(site: Path) -> Iterator[str]:
    """Give every address of this site that stands in a file for programs."""
    for feed in site.rglob("*.xml"):
        tree = etree.parse(feed)
        yield from (str(one.get("href")) for one in tree.iter(f"{ATOM}link"))
        yield from (str(one.text) for one in tree.iter("{*}loc"))
    for file in site.rglob("cite.json"):
        yield from (one["URL"] for one in json.loads(file.read_text("utf-8")))
    for file in site.rglob("feed.json"):
        feed = json.loads(file.read_text("utf-8"))
        yield from (feed["home_page_url"], feed["feed_url"], *(one["url"] for one in feed["items"]))
    calendar = icalendar.Calendar.from_ical((site / "calendar.ics").read_bytes())
    yield from (str(event["url"]) for event in calendar.walk("VEVENT"))


def hrefs_in(content: object) -> Iterator[str]:
    """Give every address in what the pages' scripts load."""
    if isinstance(content, dict):
        yield from (one for key, one in content.items() if key == "href" and isinstance(one, str))
        content = list(content.values())
    if isinstance(content, list):
        for part in content:
            yield from hrefs_in(part)


def test_what_programs_read_leads_to_pages_that_are_there(offline_site: Path) -> None:
    found = set(addresses_in(offline_site))
    assert len(found) > 50
    assert [one for one in sorted(found) if not place(offline_site, one).is_file()] == []


def test_what_scripts_read_leads_to_pages_that_are_there(offline_site: Path) -> None:
    files = ("positions", "signatures", "timeline", "actors/canada")
    read = [json.loads((offline_site / f"data/{name}.json").read_text("utf-8")) for name in files]
    found = {one.partition("#")[0] for part in read for one in hrefs_in(part)}
    for shard in (offline_site / "data/names").iterdir():
        names = json.loads(shard.read_text("utf-8"))
        found |= {entry[1] for entries in names.values() for entry in entries}
    assert SPEAKER in found
    assert [one for one in sorted(found) if not (offline_site / one).is_file()] == []


def test_over_the_web_the_search_finds_pages(visit: Visit) -> None:
    visit.go()
    visit.page.locator(".md-search__input").click()
    expect(visit.page.locator(".brf-kinds")).not_to_have_attribute("hidden", "")
    visit.page.keyboard.insert_text("canada")
    hit = visit.page.locator(".md-search-result__item a").first
    expect(hit).to_have_attribute("href", f"{PUBLISHED}{SPEAKER}")
    visit.page.keyboard.press("Enter")
    expect(visit.page).to_have_url(f"{PUBLISHED}{SPEAKER}")
    expect(visit.page.locator("h1")).to_contain_text("Canada")


def test_over_the_web_the_table_of_positions_leads_to_briefings(
    visit: Visit, offline_site: Path
) -> None:
    visit.go("matrix.html")
    expect(
        visit.page.get_by_role("status").and_(visit.page.locator(".brf-summary"))
    ).not_to_be_empty()
    visit.page.locator("[data-brf='matrix'] td button").first.click()
    evidence = visit.page.get_by_role("link", name="What shows it")
    address = str(evidence.evaluate("link => link.href"))
    assert place(offline_site, address).is_file()
    evidence.click()
    expect(visit.page).to_have_url(address)


def test_from_a_disk_a_page_is_found_and_leads_on(on_disk: Page, offline_site: Path) -> None:
    on_disk.goto((offline_site / "index.html").as_uri())
    on_disk.locator(".md-search__input").click()
    on_disk.locator(".md-search__input").press_sequentially("canada")
    hit = on_disk.locator(".md-search-result__item a[href*='actors/canada.html']").first
    on_disk.locator(".brf-narrow").hover()
    narrowed = on_disk.get_by_label("Actor", exact=True).locator("option", has_text="Canada (")
    expect(narrowed).to_be_attached()
    hit.click()
    expect(on_disk.locator("h1")).to_contain_text("Canada")
    assert place_on_disk(on_disk.url) == offline_site / SPEAKER


def test_from_a_disk_every_link_of_a_page_is_a_file(on_disk: Page, offline_site: Path) -> None:
    for path in (SPEAKER, "index.html", "matrix.html", "briefings/index.html"):
        on_disk.goto((offline_site / path).as_uri())
        found = on_disk.locator("a[href], link[href]").evaluate_all("all => all.map(a => a.href)")
        files = [place_on_disk(one) for one in found if one.startswith("file:")]
        assert len(files) > 20
        assert [one for one in files if not one.is_file()] == []


def place_on_disk(address: str) -> Path:
    return Path(unquote(urlsplit(address).path))
