"""Words from sources stand on pages as the YAML has them; what editors type has real marks."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from briefing_site.search.spelling import words_of
from tests.markup import Element
from tests.stances import pages_of, read
from tools.frozen import FROZEN

TYPED = re.compile(r"(?<=\w)’(?=\w)")
"""An apostrophe that the frozen content has as a printer sets it."""

STRAIGHT = re.compile(r"(?<=\w)'(?=\w)|(?<=s)'(?= )")
LINKS = re.compile(r"\[\[.*?\]\]|\[@.*?\]|\*")

WORDS = re.compile(r"[^“”\"]{12,}")
"""Words that no quotation begins or ends in."""


PLACED = "2022-06-08-arctic-council-limited-resumption"
VENUE, SERIES, PLACE = "the King's Hall", "The Arctic's rounds", "Norway's embassy"


def name_places(path: Path) -> None:
    """Say of a briefing where its words were said, in which series, and where events were."""
    content = read(path)
    for said in content["statements"]:
        said |= {"venue": VENUE, "series": SERIES, "form": "joint-statement"}
    for event in content["events"]:
        event["place"] = PLACE
    path.write_text(yaml.safe_dump(content, allow_unicode=True), "utf-8")


@pytest.fixture(scope="module")
def typed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of real words, every apostrophe typed as a keyboard has it, and some words quoted."""
    site = tmp_path_factory.mktemp("typed")
    shutil.copytree(FROZEN, site / "briefings")
    for path in (site / "briefings").rglob("*.yaml"):
        path.write_text(TYPED.sub("'", path.read_text("utf-8")), "utf-8")
    name_places(next((site / "briefings").glob(f"*/{PLACED}.yaml")))
    (site / "docs").mkdir()
    return site


@pytest.fixture(scope="module")
def pages(typed: Path) -> dict[str, Element]:
    return pages_of(typed)


def briefings_in(site: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    for path in sorted((site / "briefings").glob("[0-9]*/*.yaml")):
        yield f"briefings/{path.stem}.md", read(path)


def on_one_line(text: str) -> str:
    return " ".join(text.split())


def quotes(content: dict[str, Any]) -> Iterator[str]:
    """Go through the words that a briefing quotes, as the YAML has them."""
    for said in content.get("statements", ()):
        for part in [said, *said.get("passages", ())]:
            for one in [part.get("quote"), *map(text_of, part.get("translations", ()))]:
                if one:
                    yield on_one_line(one)


def text_of(translation: dict[str, str]) -> str:
    return translation["text"]


def test_quoted_words_stand_exactly_as_the_yaml_has_them(
    typed: Path, pages: dict[str, Element]
) -> None:
    shown = {path: on_one_line(pages[path].text) for path, _ in briefings_in(typed)}
    told = [(path, one) for path, content in briefings_in(typed) for one in quotes(content)]
    assert sum("'" in one for _, one in told) > 10
    missing = [one for path, one in told for part in one.split("\n\n") if part not in shown[path]]
    assert missing == []


def test_no_page_bends_a_mark_in_quoted_words(typed: Path, pages: dict[str, Element]) -> None:
    told = {one for _, content in briefings_in(typed) for one in quotes(content) if "'" in one}
    bent = {TYPED.sub("’", one.replace("'", "’")) for one in told}
    text = "\n".join(page.text for page in pages.values())
    assert [one for one in bent if one in text] == []


def test_names_of_places_and_series_have_real_marks(pages: dict[str, Element]) -> None:
    text = "\n".join(page.text for page in pages.values())
    for typed in (VENUE, SERIES, PLACE):
        assert typed.replace("'", "’") in text
        assert typed not in text
    assert SERIES.replace("'", "’") in pages["series/the-arctic-s-rounds.md"].text


def test_what_editors_type_has_real_marks(typed: Path, pages: dict[str, Element]) -> None:
    checked = 0
    for path, content in briefings_in(typed):
        shown = pages[path].text
        for field in (content["title"], content["summary"], *content.get("key_points", ())):
            for words in WORDS.findall(LINKS.sub('"', on_one_line(field))):
                if re.search(r"\w'\w", words):
                    checked += 1
                    assert STRAIGHT.sub("’", words.strip()) in shown, path
    assert checked > 20


@pytest.mark.parametrize("word", ["Iran's", "Iran’s"])
def test_search_finds_both_shapes(word: str) -> None:
    assert words_of(word) == ["iran", "s"]
    assert words_of(f"{word} – {word}") == ["iran", "s"] * 2
