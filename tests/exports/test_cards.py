"""Cards to embed, as those read them who show them: a browser's parser, and programs of oEmbed."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from hashlib import sha256
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped] # brings no types

from briefing_site.document.escape import clean
from briefing_site.exports.cards.everything import card_file, card_files
from briefing_site.exports.everything import export_all
from briefing_site.interface import speaking
from briefing_site.knowledge.entities import PolicyPosition
from briefing_site.pages.embedding.bounded import LEFT_OUT, LONGEST, bounded
from briefing_site.pages.embedding.cards import card_of, path_of, records_with_cards
from briefing_site.pages.embedding.frame import MOST_HIGH, frame_of, words_of
from briefing_site.pages.embedding.statement import MOST_PASSAGES
from briefing_site.pages.library import Library
from briefing_site.pages.site import build_pages
from briefing_site.pipeline import read_site
from briefing_site.settings import Settings
from tests.hostile import write_hostile
from tests.markup import Element, read_html
from tests.records import read_records, write_record
from tests.whole_sites import ANSWERS, EVERYTHING, GOLDEN_SITES, WITHDRAWN

SITE = "https://example.org/site/"

OEMBED = {
    "type": "object",
    "required": ["version", "type", "html", "width", "height"],
    "additionalProperties": False,
    "properties": {
        "version": {"const": "1.0"},
        "type": {"const": "rich"},
        "title": {"type": "string", "minLength": 1},
        "provider_name": {"type": "string", "minLength": 1},
        "provider_url": {"type": "string", "pattern": "^https://"},
        "cache_age": {"type": "integer", "minimum": 1},
        "html": {"type": "string", "pattern": "^<iframe [^<>]*></iframe>$"},
        "width": {"type": "integer", "minimum": 1},
        "height": {"type": "integer", "minimum": 1, "maximum": MOST_HIGH},
    },
}
"""A response of the type `rich`, by oembed.com, 2.3.4 and 2.3.4.4, of what is named there."""

ELEMENTS = {
    *(
        "meta",
        "title",
        "link",
        "base",
        "style",
        "main",
        "h1",
        "footer",
        "div",
        "p",
        "ul",
        "li",
        "a",
    ),
    *("blockquote", "span", "strong", "small", "time", "bdi", "em", "br"),
}
"""All that a card is made of."""

MOST_BYTES = 8_000
"""Of a card; those of the frozen site take at most 6 kB."""


ATTRIBUTES = {
    "iframe": {"src", "title", "width", "height", "loading", "sandbox", "style"},
    "blockquote": {"cite", "lang", "dir"},
    "a": {"href"},
    "p": set(),
}
"""The elements of the HTML to copy, and what each may say."""


def library_of(case: Path, **changed: object) -> Library:
    settings = Settings(case / "briefings", docs=case / "docs", site_name="Golden", site_url=SITE)
    changed = {"has_cards": True, **changed}
    settings = replace(settings, **changed)  # type: ignore[arg-type] # each is a field of it
    return Library(read_site(settings).kb, settings)


@cache
def cards_of(case: Path) -> dict[str, str]:
    library = library_of(case)
    with speaking("en"):
        return {file.path: file.text for file in card_files(library)}


def read(html: str) -> list[Element]:
    """Read HTML as a browser does; give every element of it."""
    return [
        one
        for one in read_html(html).every()
        if one.tag not in {"document", "html", "head", "body"}
    ]


def led_to(library: Library) -> set[str]:
    """Give the addresses of what programs are told, as pages name them."""
    with speaking("en"):
        pages = build_pages(library.kb, library.settings)
        return {page.front.oembed for page in pages if page.front.oembed}


def cards(case: Path) -> Iterator[tuple[str, str]]:
    return ((path, text) for path, text in cards_of(case).items() if path.endswith("card.html"))


@pytest.mark.parametrize("case", GOLDEN_SITES, ids=lambda case: case.name)
def test_each_record_has_a_card_that_asks_for_nothing(case: Path) -> None:
    for path, text in cards(case):
        every = read(text)
        named = {one.tag for one in every}
        assert named <= ELEMENTS, path
        assert not any(one.attributes.get("src") or one.attributes.get("style") for one in every), (
            path
        )
        told = {
            one.attributes.get("http-equiv") or one.attributes.get("name"): one.attributes.get(
                "content"
            )
            for one in every
        }
        (style,) = ("".join(map(str, one.children)) for one in every if one.tag == "style")
        digest = b64encode(sha256(style.encode()).digest()).decode()
        assert told["Content-Security-Policy"] == (
            f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
        )
        assert told["robots"] == "noindex"
        assert len(text.encode()) < MOST_BYTES, path


def test_of_all_that_is_on_record_there_is_a_card() -> None:
    library = library_of(EVERYTHING)
    kb, files = library.kb, cards_of(EVERYTHING)
    records = [*kb.statements.values(), *kb.votes.values()]
    records += [one for id_ in kb.briefings for one in kb.positions_in[id_]]
    assert len(records) == sum(path.endswith("oembed.json") for path in files)
    for said in kb.statements.values():
        shown = read_html(files[f"statements/{said.ref.replace('#', '/')}/card.html"]).text
        for passage in said.passages[:MOST_PASSAGES]:
            words = " ".join(clean(passage.record.quote or "").split())
            assert words in shown or len(words) > LONGEST / MOST_PASSAGES, said.ref


def test_a_draft_has_none() -> None:
    library = library_of(EVERYTHING.parent / "drafts", drafts=True)
    drafts = [one for one in library.kb.briefings.values() if one.status == "draft"]
    assert drafts
    with speaking("en"):
        paths = [file.path for file in card_files(library)]
    told = [*paths, *led_to(library)]
    assert not [path for path in told for one in drafts if f"/{one.id}/" in path]


def test_without_them_a_site_has_none() -> None:
    for changed in ({"has_cards": False}, {"site_url": ""}):
        library = library_of(EVERYTHING, **changed)
        with speaking("en"):
            paths = {file.path.rpartition("/")[2] for file in export_all(library)}
            one = next(iter(library.kb.statements)).replace("#", "/")
            assert card_file(library, f"statements/{one}/card.html") is None
        assert not paths & {"card.html", "oembed.json"}
        assert led_to(library) == set()


def test_what_is_withdrawn_says_so_on_its_card_and_in_words_to_copy() -> None:
    library = library_of(WITHDRAWN)
    gone = [one for one in records_with_cards(library) if one.briefing.is_withdrawn]
    assert len(gone) > 3
    with speaking("en"):
        for record in gone:
            card = card_of(library, record)
            text = card_file(library, card.file)
            assert text
            assert re.search(r'class="brf-(?:status|uncounted)', text.text), card.path
            assert re.search(r"(?:Retracted|Superseded)\.", words_of(library, card)), card.path


def test_an_accusation_carries_its_answer_or_the_silence() -> None:
    library = library_of(ANSWERS)
    answered = silent = 0
    with speaking("en"):
        for record in records_with_cards(library):
            card = card_of(library, record)
            file, copied = card_file(library, card.file), words_of(library, card)
            assert file
            answered += "Answered, " in file.text
            silent += "No answer recorded" in file.text
            for told in ("Answered, ", "No answer recorded"):
                assert (told in file.text) == (told in copied), card.path
    assert answered
    assert silent


@pytest.mark.parametrize("case", GOLDEN_SITES, ids=lambda case: case.name)
def test_words_to_copy_say_what_is_left_out_and_that_they_were_mended(case: Path) -> None:
    library = library_of(case)
    with speaking("en"):
        for record in records_with_cards(library):
            card = card_of(library, record)
            file, copied = card_file(library, card.file), words_of(library, card)
            assert file
            for told in (
                "Corrected on ",
                "These words go on: ",
                "Equally authentic in ",
                " of it is on its page.",
                " of it are on its page.",
            ):
                assert (told in file.text) == (told in copied), card.path
            assert len(set(card.told)) == len(card.told)


@pytest.mark.parametrize("case", GOLDEN_SITES, ids=lambda case: case.name)
def test_what_programs_are_told_is_oembed(case: Path) -> None:
    for path, text in cards_of(case).items():
        if path.endswith("oembed.json"):
            told = json.loads(text)
            assert [*Draft202012Validator(OEMBED).iter_errors(told)] == [], path
            (frame,) = read(told["html"])
            assert (
                frame.attributes.get("src") == f"{SITE}{path.replace('oembed.json', 'card.html')}"
            )
            assert (frame.attributes.get("width"), frame.attributes.get("height")) == (
                str(told["width"]),
                str(told["height"]),
            )
            assert "allow-scripts" not in frame.attributes.get("sandbox", "allow-scripts")
            assert frame.attributes.get("title")


def test_pages_lead_to_what_programs_are_told() -> None:
    library = library_of(EVERYTHING)
    files = {f"{SITE}{path}" for path in cards_of(EVERYTHING) if path.endswith("oembed.json")}
    assert led_to(library) == {address for address in files if "/briefings/" not in address}


def test_hostile_words_stay_words(tmp_path: Path) -> None:
    write_hostile(EVERYTHING / "briefings", tmp_path / "briefings")
    library = library_of(tmp_path, site_name="<b>\"Who' said</b>\u202e {{ 7*7 }}")
    with speaking("en"):
        for file in card_files(library):
            if file.path.endswith(".json"):
                told = json.loads(file.text)
                assert [*Draft202012Validator(OEMBED).iter_errors(told)] == []
                assert "\u202e" not in file.text
                continue
            every = read(file.text)
            assert {one.tag for one in every} <= ELEMENTS
            assert not [one for one in every if "javascript" in one.attributes.get("href", "")]
        for record in records_with_cards(library):
            card = card_of(library, record)
            for html in (frame_of(library, card).html, words_of(library, card)):
                for one in read(html):
                    assert one.attributes.keys() <= ATTRIBUTES[one.tag], html


@pytest.mark.parametrize("case", GOLDEN_SITES, ids=lambda case: case.name)
def test_a_position_names_the_sources_of_what_shows_it(case: Path) -> None:
    library, files = library_of(case), cards_of(case)
    with speaking("en"):
        for one in records_with_cards(library):
            if isinstance(one, PolicyPosition):
                card = files[f"{path_of(library, one).removesuffix('.md')}/card.html"]
                assert card.count("Source: ") + card.count("more source") >= min(
                    len(one.sources), 1
                )


def test_a_position_keeps_its_card_wherever_it_stands_in_its_file(tmp_path: Path) -> None:
    for _model, path, content in read_records(EVERYTHING / "briefings"):
        turned = {"positions": content["positions"][::-1]} if "positions" in content else {}
        write_record(tmp_path / "briefings" / path, {**content, **turned})
    library = library_of(tmp_path)
    with speaking("en"):
        files = {one.path: one.text for one in card_files(library) if "/position-" in one.path}
    before = {path: text for path, text in cards_of(EVERYTHING).items() if "/position-" in path}
    assert len(files) > len({path.split("/")[1] for path in files})
    assert files.keys() == before.keys()
    heading = re.compile(r"<h1><a[^>]*>(.*?)</a></h1>")
    assert {path: heading.findall(text) for path, text in files.items()} == {
        path: heading.findall(text) for path, text in before.items()
    }


def test_a_card_stays_at_the_former_address_of_its_record() -> None:
    library = library_of(EVERYTHING)
    with speaking("en"):
        files = [*card_files(library)]
        here = {path_of(library, one).removesuffix(".md") for one in records_with_cards(library)}
        former = [one for one in files if one.path.removesuffix("/card.html") not in here]
        former = [one for one in former if one.path.endswith(".html")]
        assert former
        for file in former:
            assert card_file(library, file.path) == file


def test_a_text_in_another_language_and_a_translation_that_goes_on_are_told_of(
    tmp_path: Path,
) -> None:
    card = "statements/1948-12-10-universal-declaration/article-1/card.html"
    told = "<p>Equally authentic in Arabic: its page has those words.</p>"
    assert told in cards_of(EVERYTHING)[card]
    assert "These words go on" not in cards_of(EVERYTHING)[card]
    for _model, path, content in read_records(EVERYTHING / "briefings"):
        for one in content.get("statements", ()):
            if one["id"] == "article-1":
                one["translation"] = "All human beings are born free. " * 60
        write_record(tmp_path / "briefings" / path, content)
    library = library_of(tmp_path)
    with speaking("en"):
        file = card_file(library, card)
    assert file
    assert LEFT_OUT in file.text
    assert "<p>These words go on: their page has all of them.</p>" in file.text
    assert told in file.text


def test_words_are_cut_behind_a_sentence() -> None:
    sentences = "We shall go. We shall not stay. Unless we must, we go."
    assert bounded(sentences, len(sentences)) == sentences
    assert bounded(sentences, 40) == f"We shall go. We shall not stay.{LEFT_OUT}"
    assert bounded("word " * 20, 12) == f"word word{LEFT_OUT}"
    assert bounded("x" * 20, 12) == f"{'x' * 12}{LEFT_OUT}"
    assert bounded("我们将离开。我们不会留下。" * 3, 8) == f"我们将离开。{LEFT_OUT}"
