"""What no longer counts says so wherever any of it is shown, and counts nowhere."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache

import pytest

from briefing_site.document.nodes import Link, Place
from briefing_site.exports.everything import export_all
from briefing_site.knowledge.ties import ties
from briefing_site.pages.library import Library
from briefing_site.pages.site import build_pages
from briefing_site.pipeline import read_site
from tests.sites.test_golden import rendered, settings_of

RETRACTED, SUPERSEDED = "2022-06-08-retracted", "2022-06-09-superseded"
STATUS = {RETRACTED: "retracted", SUPERSEDED: "superseded"}
WORDS = {
    "Stands for words that were never said": "retracted",
    "A visit that never was": "retracted",
    "Whether to meet again": "retracted",
    "They work again.": "retracted",
    "More work is likely.": "retracted",
    "They work again in part.": "superseded",
    "A meeting told of twice": "superseded",
}
"""What only one of the two briefings holds, and its status."""


@cache
def library() -> Library:
    settings = settings_of("withdrawn")
    return Library(read_site(settings).kb, settings)


@cache
def files() -> dict[str, str]:
    return {file.path: file.text for file in export_all(library())}


def inside(node: object) -> Iterator[object]:
    """Go through a node and all nodes in it."""
    yield node
    if isinstance(node, tuple | list):
        for item in node:
            yield from inside(item)
    elif is_dataclass(node):
        for field in fields(node):
            yield from inside(getattr(node, field.name))


def text_of(node: object) -> str:
    return "".join(part for part in inside(node) if isinstance(part, str))


def holder_of(path: str) -> str | None:
    """Give the withdrawn briefing that a page is of, if it is of one."""
    match = re.fullmatch(r"(?:briefings|statements|votes)/([^/]+?)(?:/[^/]+)?\.md", path)
    return match[1] if match and match[1] in STATUS else None


def test_every_link_to_what_was_withdrawn_says_so() -> None:
    unmarked, marked = set(), set()
    for page in build_pages(library().kb, library().settings):
        if holder_of(page.path):
            continue
        for link in inside(page.body):
            if isinstance(link, Link) and isinstance(link.to, Place):
                holder = holder_of(link.to.path)
                if holder and f"({STATUS[holder]})" not in text_of(link.children):
                    unmarked.add((page.path, link.to))
                elif holder:
                    marked.add(page.path)
    assert unmarked == set()
    assert marked == {
        "actors/arctic-council.md",
        "actors/finland.md",
        "actors/norway.md",
        "actors/russia.md",
        "actors/sweden.md",
        "assessments.md",
        "briefings/2022-03-03-pause.md",
        "briefings/2022-06-20-resumption.md",
        "briefings/2022.md",
        "briefings/index.md",
        "changes/2022-06.md",
        "changes/2022-07.md",
        "index.md",
        "issues/arctic-work.md",
        "sources/2022-06-08-retracted/release.md",
        "sources/2022-06-09-superseded/release.md",
        "sources/2022.md",
        "sources/index.md",
        "statements/2022-03-03-pause/pause.md",
        "statements/2022-06-20-resumption/resumption.md",
        "statements/2022.md",
        "statements/index.md",
        "tags.md",
        "threads/2022.md",
        "threads/index.md",
        "timeline/2022.md",
        "timeline/index.md",
        "votes/2022-03-03-pause/no-meeting.md",
        "votes/2022-06-20-resumption/meeting-again.md",
        "votes/2022.md",
        "votes/index.md",
        "votes/questions.md",
    }


@pytest.mark.parametrize("words", WORDS)
def test_no_words_of_what_was_withdrawn_stand_without_its_status(words: str) -> None:
    shown = [
        (path, item)
        for path, text in rendered("withdrawn").items()
        for item in re.split(r"\n(?=- |\||#)", text)
        if words in item and not holder_of(path)
    ]
    assert [one for one in shown if WORDS[words] not in one[1]] == []


def test_every_page_of_what_was_withdrawn_says_so_first() -> None:
    pages = {path: text for path, text in rendered("withdrawn").items() if holder_of(path)}
    moved = pages.pop("statements/2022-06-08-retracted/return.md")
    assert "(promise.md#statement-return)" in moved
    assert len(pages) == 5
    for path, text in pages.items():
        status = STATUS[holder_of(path) or ""].capitalize()
        assert f"\ntitle: '{status}: " in text
        assert re.search(rf"# .* {{ #top }}\n\n<div [^>]*>\n\n\*\*{status}\.\*\*", text)


def test_a_position_that_nothing_else_shows_counts_nowhere() -> None:
    current = {key[0]: one.stance.value for key, one in library().standing.held.items()}
    assert current == {"norway": "opposes", "sweden": "conditional"}
    assert [shift.actor.id for shift in library().standing.shifts] == ["sweden"]
    told = json.loads(files()["data/positions.json"])["positions"]
    assert [
        (one["actors"], one["stance"], one["statements"], one.get("until")) for one in told
    ] == [
        (["norway", "sweden"], "opposes", 1, None),
        (["finland"], "opposes", 1, "2022-06-05"),
        (["sweden"], "conditional", 1, None),
    ]


def test_words_that_were_withdrawn_are_nobodys_signature() -> None:
    signed = json.loads(files()["data/signatures.json"])["statements"]
    assert [one["id"] for one in signed] == [
        "2022-03-03-pause#pause",
        "2022-06-20-resumption#resumption",
    ]
    known = ties(library().kb.statements.values()).items
    number = {tie.ends: len(tie.statements) for tie in known}
    assert number["norway", "sweden"] == number["norway", "russia"] == 2


def test_a_feed_tells_on_which_day_an_entry_was_mended_or_ceased_to_count() -> None:
    items = json.loads(files()["actors/norway/feed.json"])["items"]
    told = {one["title"]: one.get("date_modified", "")[:10] for one in items}
    assert {title.partition(":")[0]: day for title, day in told.items() if day} == {
        "The resumption": "2022-07-02",
        "Retracted": "2022-07-02",
        "Superseded": "2022-06-20",
        "Norway, Sweden and Finland": "2022-03-10",
        "Three states pause their work": "2022-07-01",
        "Whether to meet, 3 March 2022": "2022-03-09",
    }
    atom = files()["actors/norway/feed.xml"]
    assert atom.count("<updated>2022-07-02T00:00:00Z</updated>") == 5


def test_a_correction_stands_wherever_what_was_mended_does() -> None:
    pages = rendered("withdrawn")
    told = "The quote lacked the word “pause”."
    assert {path for path, text in pages.items() if told in text} == {
        "briefings/2022-03-03-pause.md",
        "changes/2022-03.md",
        "statements/2022-03-03-pause/pause.md",
    }
    rows = [
        (path, row)
        for path, text in pages.items()
        for row in re.findall(r"(?m)^ *(?:-   |\| )<time.*$", text)
        if re.search(r"(?<!in answer to )\[Norway, Sweden and Finland: “Stands for words on a", row)
    ]
    assert len(rows) > 5
    assert [one for one in rows if one[1].count("Corrected on 10 March 2022") != 1] == []


def test_a_correction_of_a_passage_stands_below_it() -> None:
    page = rendered("withdrawn")["statements/2022-03-03-pause/pause.md"]
    before, told, _ = page.partition("The passage lacked the word")
    assert told
    assert before.count("> “Stands for words") == 2
    assert "lacked the word “pause”" in before.partition("> “Stands for words")[0]
