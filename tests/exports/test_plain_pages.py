"""Plain Markdown beside pages: where it is, what leads to it, and where it leads."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from markdown_it import MarkdownIt

from briefing_site.document.nodes import Place
from briefing_site.exports.everything import export_all, exported_file
from briefing_site.exports.plain_pages import Leads, path_of, plain_page_at, published
from briefing_site.interface import speaking
from briefing_site.pages.library import Library
from briefing_site.pages.site import planned_pages
from briefing_site.pipeline import read_site, render_pages
from briefing_site.settings import Settings
from tests.whole_sites import EVERYTHING, WITHDRAWN, GoldenSite

PARSER = MarkdownIt("commonmark").enable("table")
ALTERNATE = re.compile(r'<link rel="alternate" type="text/markdown" href="([^"]*)">')
BRIEFING = "briefings/2022-03-03-arctic-pause.md"
PAUSE = Place("statements/2022-03-03-arctic-pause/pause.md", "passage-pause")


def library_of(records: Path, **changed: object) -> Library:
    settings = replace(
        Settings(records, docs=records.parent / "docs", has_markdown=True),
        **changed,  # type: ignore[arg-type] # each is a field of it
    )
    return Library(read_site(settings).kb, settings)


def addresses_in(text: str) -> Iterator[str]:
    for token in PARSER.parse(text):
        for one in token.children or ():
            if address := one.attrGet("href") or one.attrGet("src"):
                yield str(address)


@pytest.fixture(scope="module")
def site(everything_site: Path) -> Path:
    return everything_site


def test_it_stands_beside_each_page_and_each_page_names_it(site: Path) -> None:
    pages = set(site.rglob("*.html"))
    cards = {page for page in pages if page.name == "card.html"}
    moved = {page for page in pages if 'http-equiv="refresh"' in page.read_text("utf-8")}
    for page in sorted(pages - cards - moved - {site / "404.html"}):
        named = ALTERNATE.findall(page.read_text("utf-8"))
        assert named == ["index.md"], page
        assert (page.parent / named[0]).is_file(), page
    files = {file.parent / "index.html" for file in site.rglob("*.md")}
    assert files <= pages - cards
    assert not any(ALTERNATE.search(page.read_text("utf-8")) for page in cards)


def test_all_that_it_leads_to_is_there(site: Path) -> None:
    count = cited = 0
    for file in site.rglob("*.md"):
        for address in addresses_in(file.read_text("utf-8")):
            if urlsplit(address).scheme:
                continue
            path, anchor = unquote(urlsplit(address).path), urlsplit(address).fragment
            place = (file.parent / path).resolve()
            assert place.is_file() or (place / "index.html").is_file(), (file, address)
            count += 1
            if anchor.startswith("cite-"):
                assert f'id="{anchor}"' in (place / "index.html").read_text("utf-8"), address
                cited += 1
            else:
                assert path.endswith(".md") or urlsplit(address).query or "." in place.name, address
    assert count > 1000
    assert cited > 10


def test_nothing_of_a_page_or_a_theme_stands_in_it(site: Path) -> None:
    for file in site.rglob("*.md"):
        kinds = {
            one.type
            for token in PARSER.parse(file.read_text("utf-8"))
            for one in (token, *(token.children or ()))
        }
        assert not kinds & {"html_block", "html_inline"}, file
        for word in ("data-brf", "brf-", "{ #", "markdown>", ":material-"):
            assert word not in file.read_text("utf-8"), (file, word)


def test_it_leads_to_pages_by_their_files_and_to_the_rest_where_it_is() -> None:
    def lead(place: Place, *, is_in_folders: bool = True) -> str:
        return Leads(BRIEFING, is_in_folders=is_in_folders).to(place)

    assert lead(PAUSE) == "../../statements/2022-03-03-arctic-pause/pause/index.md"
    assert lead(Place("index.md")) == "../../index.md"
    assert lead(Place(BRIEFING, "sources")) == ""
    assert lead(Place("data/positions.json")) == "../../data/positions.json"
    assert lead(Place("compare.md", "top", "actors=a")) == "../../compare/?actors=a#top"
    assert lead(PAUSE, is_in_folders=False) == "../statements/2022-03-03-arctic-pause/pause.md"
    assert lead(Place("compare.md", "", "a=b"), is_in_folders=False) == "../compare.html?a=b"
    assert lead(Place("actors/index.md"), is_in_folders=False) == "../actors/index.md"
    assert lead(Place(PAUSE.path, "cite-this-page")) == (
        "../../statements/2022-03-03-arctic-pause/pause/#cite-this-page"
    )
    assert lead(Place(BRIEFING, "cite-this-page")) == "./#cite-this-page"
    assert lead(Place(BRIEFING, "cite-this-page"), is_in_folders=False) == (
        "2022-03-03-arctic-pause.html#cite-this-page"
    )


@pytest.mark.parametrize("is_in_folders", [True, False])
def test_a_preview_finds_every_file_by_its_path(*, is_in_folders: bool) -> None:
    library = library_of(EVERYTHING / "briefings", directory_urls=is_in_folders)
    with speaking("en"):
        rendered = {one.path: one.plain for one in render_pages(library.kb, library.settings)}
        for planned in planned_pages(library):
            if planned.path.startswith(("actors/", "statements/2022", "briefings/2022")):
                file = plain_page_at(library, path_of(planned.path, is_in_folders=is_in_folders))
                assert file is not None
                assert file.content == rendered[planned.path]
        assert plain_page_at(library, "actors/canada/other.md") is None
        assert plain_page_at(library, "actors/nobody/index.md") is None


def test_no_site_has_it_that_does_not_ask_for_it() -> None:
    library = library_of(EVERYTHING / "briefings", has_markdown=False, site_url="https://e.org/")
    assert not any(page.plain for page in render_pages(library.kb, library.settings))
    assert plain_page_at(library, "actors/canada/index.md") is None
    assert published(library, Place("actors/canada.md")) == "https://e.org/actors/canada/"
    with speaking("en"):
        assert not [file.path for file in export_all(library) if file.path.endswith(".md")]


def test_what_a_program_reads_first_names_it() -> None:
    library = library_of(EVERYTHING / "briefings", site_url="https://example.org/site/")
    with speaking("en"):
        file = exported_file(library, "llms.txt")
    assert file is not None
    found = [address for address in addresses_in(file.text) if "#" not in address]
    pages = [address for address in found if not address.endswith((".sqlite", ".ttl", ".json"))]
    assert pages
    assert all(address.endswith("/index.md") for address in pages)
    for address in pages:
        path = address.removeprefix("https://example.org/site/")
        with speaking("en"):
            is_written = path in {"method/index.md", "contributing/index.md"}
            assert is_written or plain_page_at(library, path), address


def test_nothing_that_is_no_page_is_told(golden_site: GoldenSite) -> None:
    for case in ("drafts", "withdrawn"):
        site = golden_site(case)
        for file in site.rglob("*.md"):
            assert (file.parent / "index.html").is_file(), file
    library = library_of(WITHDRAWN / "briefings")
    pages = {page.path for page in render_pages(library.kb, library.settings) if page.plain}
    with speaking("en"):
        assert pages == {planned.path for planned in planned_pages(library)}
