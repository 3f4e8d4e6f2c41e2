"""Hostile words in every text of a site, from its YAML to its built pages."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from briefing_site.model.classes import MODELS
from briefing_site.pipeline import read_site, render_pages
from briefing_site.settings import Settings
from tests.hostile import WORDS, Hostile, write_hostile
from tests.markup import Element
from tests.markup import read_site as read_built
from tests.own_index import rows_of
from tests.records import FITTING, leaves, takes
from tests.whole_sites import EVERYTHING

ACTIVE = frozenset(
    {
        "base", "button", "canvas", "embed", "form", "iframe", "img", "input", "link", "math",
        "meta", "object", "script", "style", "svg", "template",
    }
)  # fmt: skip
"""Elements that do something, or load it."""

ADDRESSES = frozenset(
    {"action", "background", "cite", "data", "formaction", "href", "poster", "src"}
)
SCHEME = re.compile(r"[a-z][a-z0-9+.-]*(?=:)")

DATA = {"type": "application/ld+json"}
"""The attributes of a script element that holds data."""


SITE = "On the Record"
"""What the site is called that is built: the one whose form and texts are used here."""

NOT_SOUGHT = {
    ("Actor", "links"),
    ("Actor", "name_in_sentence"),
    *((record, "date_note") for record in ("EventRecord", "Membership", "PositionEnd")),
    *((record, "date_note") for record in ("PositionRecord", "Role")),
    *((record, "locator") for record in ("PassageRecord", "SourceUse", "StatementRecord")),
    ("SourceRecord", "licence"),
    ("StatementRecord", "translated_by"),
    ("TranslationRecord", "by"),
}
"""What nobody looks for: addresses, articles, places in a text, words for a date, translators."""


@pytest.fixture(scope="module")
def pages(hostile_site: Path) -> Mapping[str, Element]:
    return read_built(hostile_site / "briefings")


@pytest.fixture(scope="module")
def harmless(everything_site: Path) -> Mapping[str, Element]:
    return read_built(everything_site)


@pytest.fixture(scope="module")
def fronts(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, str]]:
    """Give what each rendered page says of itself, by its path in the built site."""
    briefings = tmp_path_factory.mktemp("fronts") / "briefings"
    write_hostile(EVERYTHING / "briefings", briefings)
    settings = Settings(briefings=briefings, docs=EVERYTHING / "docs", site_name=SITE)
    rendered = render_pages(read_site(settings).kb, settings)
    return {address(page.path): yaml.safe_load(page.text.split("---\n")[1]) for page in rendered}


def address(path: str) -> str:
    """Give where MkDocs puts a page."""
    folder = path.removesuffix(".md").removesuffix("index").rstrip("/")
    return f"{folder}/index.html" if folder else "index.html"


def test_every_field_that_takes_any_text_is_hostile(hostile: Hostile) -> None:
    free = {
        where
        for model in MODELS.values()
        for where, kind in leaves(model)
        if takes(kind, WORDS) or takes(kind, {WORDS: "https://example.org/"})
    }
    assert set(hostile.shown.values()) == free - {FITTING}


def test_every_hostile_address_is_an_error_and_nothing_else_is(tmp_path: Path) -> None:
    hostile = write_hostile(EVERYTHING / "briefings", tmp_path / "briefings")
    found = read_site(Settings(briefings=tmp_path / "briefings", docs=EVERYTHING / "docs"))
    errors: Counter[str] = Counter(one.slug for one in found.errors)
    # The one office that is named has lost its role, whose title is hostile.
    assert errors == {"unsafe-address": len(hostile.markdown), "unknown-office": 1}


def test_every_hostile_text_shows_as_its_characters(
    hostile: Hostile, pages: Mapping[str, Element]
) -> None:
    articles = [article.text for page in pages.values() for article in page.every("article")]
    missing = {
        text: where
        for text, where in hostile.shown.items()
        if not any(text in article for article in articles)
    }
    assert missing == {}


def test_hostile_words_stand_in_headings_cells_cards_and_citations(
    hostile: Hostile, pages: Mapping[str, Element]
) -> None:
    places = {"h1": "", "h2": "", "h3": "", "td": "", "li": "", "dd": "", "blockquote": ""}
    for tag in places:
        shown = [one.text for page in pages.values() for one in page.every(tag)]
        assert any(text in one for one in shown for text in hostile.plain), tag
    marks = [one.text for page in pages.values() for one in page.every("span", "brf-cited")]
    locators = [text for text, where in hostile.plain.items() if where == ("SourceUse", "locator")]
    assert all(any(locator in mark for mark in marks) for locator in locators)


def test_nothing_of_the_hostile_words_was_worked_out(pages: Mapping[str, Element]) -> None:
    for path, page in pages.items():
        shown = page.text
        whole = shown.count("<script>alert(1)</script> ")  # a name may be cut behind it
        whole += shown.count("&lt;script&gt;alert(1)&lt;/script&gt; ")  # in HTML to copy
        assert shown.count("alert(1)") == whole, path


def test_a_page_has_no_element_that_does_something_beyond_those_of_its_harmless_twin(
    pages: Mapping[str, Element], harmless: Mapping[str, Element]
) -> None:
    twins = {twin(path): page for path, page in harmless.items()}
    assert sorted(map(twin, pages)) == sorted(twins)
    for path, page in pages.items():
        more = page.tags() - twins[twin(path)].tags()
        assert ACTIVE.intersection(more) == set(), path


def test_a_page_has_the_scripts_of_its_harmless_twin_and_no_other(
    pages: Mapping[str, Element], harmless: Mapping[str, Element]
) -> None:
    twins = {twin(path): page for path, page in harmless.items()}
    for path, page in pages.items():
        assert scripts(page) == scripts(twins[twin(path)]), path


def test_what_a_page_says_to_programs_is_one_piece_of_data_that_ends_where_its_twins_does(
    pages: Mapping[str, Element], harmless: Mapping[str, Element]
) -> None:
    twins = {twin(path): page for path, page in harmless.items()}
    for path, page in pages.items():
        told = data(page)
        assert len(told) == len(data(twins[twin(path)])), path
        assert all({"@context", "@id", "@type"} <= one.keys() for one in told), path


def twin(path: str) -> str:
    """Give a page's path, that of a series without the name that it is made of."""
    return re.sub(r"series/(script-alert|arctic-statements)[^/]*/", "series/…/", path)


def scripts(page: Element) -> list[tuple[dict[str, str], list[Element | str]]]:
    """Give the scripts of a page: a browser runs none of a type that is data."""
    every = page.every("script")
    return [(one.attributes, one.children) for one in every if one.attributes != DATA]


def data(page: Element) -> list[dict[str, Any]]:
    """Give the linked data of a page."""
    blocks = (one.children for one in page.every("script") if one.attributes == DATA)
    return [json.loads("".join(map(str, texts))) for texts in blocks]


def test_no_attribute_runs_anything_and_no_address_leaves_the_web(
    pages: Mapping[str, Element],
) -> None:
    for path, page in pages.items():
        names = {name for one in page.every() for name in one.attributes}
        assert {name for name in names if name.startswith("on") or name == "srcdoc"} == set(), path
        assert schemes(page) <= {"", "http", "https"}, path


def schemes(page: Element) -> set[str]:
    """Give the scheme of each address, white space taken out as browsers do."""
    values = (
        re.sub(r"[\x00-\x20]", "", value).lower()
        for one in page.every()
        for name, value in one.attributes.items()
        if name in ADDRESSES
    )
    return {match.group() if (match := SCHEME.match(value)) else "" for value in values}


def test_titles_and_descriptions_stand_in_the_metadata_as_their_characters(
    hostile: Hostile, pages: Mapping[str, Element], fronts: dict[str, dict[str, str]]
) -> None:
    for path, front in fronts.items():
        page, title = pages[path], " ".join(front["title"].split())
        is_home = path == "index.html"
        assert page.one("head").one("title").text == (SITE if is_home else f"{title} - {SITE}")
        if "redirect_to" in front:
            assert page.one("a").text == title
            continue
        heading = page.one("h1").text.removesuffix("¶")
        assert heading.removeprefix(flag_of(heading)) == without_status(title)
        assert page.meta("og:title") == title
        assert page.meta("description") == page.meta("og:description") == front["description"]
        own = without_status(title)
        assert own in hostile.plain or front["kind"] not in ("actor", "briefing", "issue")


def without_status(title: str) -> str:
    """Give a page's title without the status that stands before it."""
    return title.removeprefix("Superseded: ").removeprefix("Retracted: ")


def flag_of(heading: str) -> str:
    """Give the flag before a state's name, with the space behind it."""
    return heading[:3] if heading[0] >= "\N{REGIONAL INDICATOR SYMBOL LETTER A}" else ""


def test_the_search_finds_hostile_texts_as_their_characters(
    hostile: Hostile, hostile_site: Path
) -> None:
    rows = rows_of(hostile_site / "briefings")
    texts = [" ".join(text.split()) for _, *shown in rows for text in shown]
    found = {where for text, where in hostile.shown.items() if any(text in one for one in texts)}
    assert set(hostile.shown.values()) - found == NOT_SOUGHT


def test_no_file_holds_the_hostile_words_but_pages_and_exports(hostile_site: Path) -> None:
    holding = {
        path.suffix
        for path in hostile_site.rglob("*")
        if path.is_file() and b"alert(1)" in path.read_bytes()
    }
    # The tests of exports read each of their formats back; the script is the theme's index.
    assert holding == {
        *(".bib", ".csv", ".html", ".ics", ".js", ".json"),
        *(".md", ".ris", ".sqlite", ".ttl", ".txt", ".xml"),
    }
