"""The navigation in the site's language: titles that a site comes with, and any other."""

from __future__ import annotations

import re
from collections.abc import Iterable

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure import StructureItem
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Section, get_navigation

from briefing_site.interface import speaking
from briefing_site.site.navigation_words import translate, translated_titles
from tests.whole_sites import REPOSITORY

NAV = [
    {"Home": "index.md"},
    {"Statements": [{"All statements": "statements/index.md"}, {"Our own": "own.md"}]},
]


def titles(items: Iterable[StructureItem]) -> list[object]:
    return [
        (str(item.title), titles(item.children)) if isinstance(item, Section) else str(item.title)
        for item in items
    ]


def translated(tag: str) -> list[object]:
    config = MkDocsConfig()
    config.load_dict({"site_name": "Any", "nav": NAV})
    config.validate()
    paths = ("index.md", "statements/index.md", "own.md")
    files = Files([File(path, "docs", "site", use_directory_urls=True) for path in paths])
    nav = get_navigation(files, config)
    translate(nav.items, tag)
    return titles(nav.items)


def test_in_english_everything_is_called_as_it_was() -> None:
    assert translated("en") == ["Home", ("Statements", ["All statements", "Our own"])]


def test_what_a_site_comes_with_is_translated_and_any_other_title_stays() -> None:
    assert translated("de") == [
        "Startseite",
        ("Stellungnahmen", ["Alle Stellungnahmen", "Our own"]),
    ]


def test_every_title_of_the_navigation_that_a_site_comes_with_is_known() -> None:
    text = (REPOSITORY / "mkdocs.yml").read_text("utf-8")
    above, _, _ = text.partition("      - Using this site")
    named = re.findall(r"^ +- ([^:]+):", above[above.index("\nnav:") :], re.MULTILINE)
    with speaking("en"):
        assert sorted(named) == sorted(translated_titles())
