"""What programs that read look for: `robots.txt` and `llms.txt` as their readers take them."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from markdown_it import MarkdownIt
from mkdocs.config.defaults import MkDocsConfig
from protego import Protego

from briefing_site.exports.everything import export_all, exported_file
from briefing_site.interface import speaking
from briefing_site.pages.library import Library
from briefing_site.pages.site import planned_pages
from briefing_site.pipeline import read_site
from briefing_site.settings import Settings
from briefing_site.site.notices import say_what_is_missing
from tests.hostile import write_hostile
from tests.whole_sites import EVERYTHING

HOST = "https://example.org/"
ITEM = re.compile(r"- \[(?P<name>(?:[^\]\\]|\\.)+)\]\((?P<address>[^ )]+)\)(?:: (?P<about>.+))?")
"""A link of a list, as llmstxt.org has it."""


def library_of(records: Path, **changed: object) -> Library:
    settings = replace(
        Settings(records, docs=EVERYTHING / "docs", site_name="Who *said* what", site_url=HOST),
        **changed,  # type: ignore[arg-type] # each is a field of it
    )
    return Library(read_site(settings).kb, settings)


def text_at(library: Library, path: str) -> str | None:
    with speaking(library.settings.language):
        file = exported_file(library, path)
    return file.text if file else None


def linked(text: str) -> list[str]:
    return [found["address"] for line in text.splitlines() if (found := ITEM.fullmatch(line))]


def test_it_has_the_form_that_its_readers_know() -> None:
    text = text_at(library_of(EVERYTHING / "briefings"), "llms.txt") or ""
    name, blank, about, *lines = text.splitlines()
    assert (name, blank, about[:2]) == ("# Who \\*said\\* what", "", "> ")
    assert [line for line in lines if line and line[:3] != "## " and not ITEM.fullmatch(line)] == []
    heads = [line for line in lines if line[:3] == "## "]
    assert heads == ["## On record", "## Data", "## Newest briefings", "## Optional"]
    assert [token.type for token in MarkdownIt().parse(text)].count("heading_open") == 5


def test_whatever_it_names_is_there() -> None:
    library = library_of(EVERYTHING / "briefings", has_rdf=True)
    with speaking("en"):
        pages = {library.addresses.published(page.path) for page in planned_pages(library)}
        files = {library.addresses.published_file(file.path) for file in export_all(library)}
    named = {address.partition("#")[0] for address in linked(text_at(library, "llms.txt") or "")}
    by_hand = {f"{HOST}method/", f"{HOST}contributing/"}
    assert named - pages - files == by_hand
    assert {f"{HOST}data/briefings.sqlite", f"{HOST}api/", f"{HOST}briefings/"} <= named


def test_what_a_site_leaves_out_is_not_named() -> None:
    without = {"has_api": False, "has_database": False, "has_rdf": False, "has_tables": False}
    text = text_at(library_of(EVERYTHING / "briefings", **without), "llms.txt") or ""
    data = text.partition("## Data\n")[2].partition("\n## ")[0]
    assert linked(data) == [f"{HOST}data/"]


def test_hostile_words_stay_on_their_line_and_lead_nowhere(tmp_path: Path) -> None:
    write_hostile(EVERYTHING / "briefings", tmp_path / "briefings")
    text = text_at(library_of(tmp_path / "briefings"), "llms.txt") or ""
    assert all(address.startswith(HOST) for address in linked(text))
    lines = [line for line in text.splitlines()[3:] if line and line[:3] != "## "]
    assert [line for line in lines if not ITEM.fullmatch(line)] == []
    html = MarkdownIt().render(text)
    assert all(address.startswith(HOST) for address in re.findall(r'href="([^"]*)"', html))
    assert not re.search(r"<(?!/?(?:h1|h2|ul|li|a|p|blockquote)[ >])", html)


@pytest.mark.parametrize(
    ("url", "is_there"),
    [
        (HOST, True),
        ("https://example.org", True),
        ("https://example.github.io/briefings/", False),
        ("", False),
    ],
)
def test_robots_are_told_at_the_root_of_a_host(url: str, *, is_there: bool) -> None:
    text = text_at(library_of(EVERYTHING / "briefings", site_url=url), "robots.txt")
    assert (text is not None) == is_there
    if text:
        read = Protego.parse(text)
        assert [*read.sitemaps] == ["https://example.org/sitemap.xml"]
        assert read.can_fetch("https://example.org/data/briefings.sqlite", "anybody")


def test_a_part_in_another_language_has_no_robots() -> None:
    library = library_of(EVERYTHING / "briefings", folder="fa/")
    assert text_at(library, "robots.txt") is None
    assert f"({HOST}fa/briefings/)" in (text_at(library, "llms.txt") or "")


def test_it_is_left_out_where_it_is_not_wanted() -> None:
    library = library_of(EVERYTHING / "briefings", has_llms=False)
    assert text_at(library, "llms.txt") is None
    assert text_at(library, "robots.txt") is not None


def test_an_own_file_stands_in_its_place(tmp_path: Path) -> None:
    for name in ("llms.txt", "robots.txt"):
        (tmp_path / name).write_text("mine", "utf-8")
    library = library_of(EVERYTHING / "briefings", docs=tmp_path)
    assert [text_at(library, name) for name in ("llms.txt", "robots.txt")] == [None, None]


@pytest.fixture
def told(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> Callable[[str], list[str]]:
    """Give what is said of a site at an address that has a `robots.txt` of its own."""
    (tmp_path / "robots.txt").write_text("User-agent: *\n", "utf-8")
    caplog.set_level(logging.INFO, "mkdocs.plugins.briefings")

    def told(url: str) -> list[str]:
        config = MkDocsConfig()
        config.load_dict({"site_name": "A", "site_url": url, "docs_dir": str(tmp_path)})
        config.theme = {"language": "en"}  # type: ignore[assignment] # all that is looked at
        say_what_is_missing(config)
        return caplog.messages

    return told


def test_own_robots_below_a_path_are_said_to_have_no_effect(
    told: Callable[[str], list[str]],
) -> None:
    assert told(HOST) == []
    assert told("https://example.github.io/briefings/") == [
        "docs/robots.txt has no effect: programs read the one at the root of a host"
    ]


def test_a_site_without_an_address_is_told_what_it_lacks(told: Callable[[str], list[str]]) -> None:
    assert told("") == ["no feeds, no calendar and no cards: mkdocs.yml names no site_url"]
