"""What each format takes of the record: every field is read, or named as lost in its page."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from briefing_site.exports.formats.format import Format, Site
from briefing_site.exports.formats.spool import FORMATS
from briefing_site.pages.library import Library
from briefing_site.published.kinds import kinds
from tests.exports.formats.conftest import with_formats
from tests.exports.formats.watched import Watched, paths
from tests.hostile import Hostile
from tests.whole_sites import REPOSITORY

PAGES = {
    "data/briefings.stix.json": "stix.md",
    "data/briefings.ftm.json": "followthemoney.md",
    "data/briefings.ftm.csv": "followthemoney.md",
    "data/briefings.plover.jsonl": "plover.md",
    "data/briefings.plover.counts.json": "plover.md",
    "data/briefings.akn.jsonl": "akoma-ntoso.md",
}
"""The page of each format."""

IN_SENTENCE = ("Actor", "name_in_sentence")
OF_ISSUE = {("Issue", "proposition"), ("Issue", "description")}
TEXTS_LOST = {
    "briefings.stix.json": {IN_SENTENCE},
    "briefings.ftm.json": {IN_SENTENCE, *OF_ISSUE},
    "briefings.ftm.csv": {IN_SENTENCE, *OF_ISSUE},
}
"""The texts that a format which has all others loses: its page says so of each."""

LOST = re.compile(r"^## What is lost$(.*?)(?=^## |\Z)", re.MULTILINE | re.DOTALL)

NAMED = re.compile(r"`([a-z-]+(?:\.[a-z_]+)*)`")


def lost(page: str) -> set[str]:
    """Give the paths of the fields that a page names as lost, in the first column of its table."""
    [told] = LOST.findall((REPOSITORY / "docs" / page).read_text("utf-8"))
    first = [line.split("|")[1] for line in told.splitlines() if line.startswith("|")]
    return {path for cell in first for path in NAMED.findall(cell)}


def read_by(made: Callable[[Site], Format], library: Library) -> set[str]:
    """Give the paths of the fields that a format reads of every record of a site."""
    seen: set[str] = set()
    one = made(Site(with_formats(library)))
    list(one.begin())
    for described in kinds():
        if not described.within:
            for record in described.records(library):
                list(one.add(described.kind, Watched(record, described.kind.value, seen)))
    list(one.end())
    return seen


def is_named(path: str, named: set[str]) -> bool:
    """Whether a field, or what it stands in, is named."""
    return any(path == one or path.startswith(f"{one}.") for one in named)


def all_fields() -> dict[str, str]:
    """Give each field by its path, with how its class has it."""
    return {
        path: own
        for described in kinds()
        if not described.within
        for path, own in paths(described.record, described.kind.value)
    }


def is_taken(path: str, own: str, seen: set[str]) -> bool:
    """Whether a field is read, or would be if the record that it stands in were there."""
    return path in seen or (path.rpartition(".")[0] in seen and own in seen)


@pytest.mark.parametrize("path", FORMATS)
def test_every_field_is_taken_or_named_as_lost(path: str, everything: Library) -> None:
    named, fields = lost(PAGES[path]), all_fields()
    seen = read_by(FORMATS[path][1], everything)
    taken = {one for one, own in fields.items() if is_taken(one, own, seen)}
    assert named - {*fields, *(described.kind.value for described in kinds())} == set()
    assert {one for one in fields.keys() - taken if not is_named(one, named)} == set()
    assert {one for one in taken if is_named(one, named)} == set()


@pytest.mark.parametrize("name", TEXTS_LOST)
def test_every_text_stands_in_the_file_or_is_lost_as_its_page_says(
    name: str, hostile_words: tuple[Library, Hostile], hostile_files: dict[str, str]
) -> None:
    shown, file = hostile_words[1].shown, hostile_files[name]
    assert {where for text, where in shown.items() if text not in file} == TEXTS_LOST[name]
