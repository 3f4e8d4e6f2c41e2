"""Persons: takes a phrase, gives the personal names in it.

A personal name is a run of capitalized words that are neither a title nor a place nor a word
that names of bodies have. One word alone is a name only behind a title: `Mr. Araghchi`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from briefing_site.drafting.names import Names, Naming, straight
from briefing_site.drafting.words import BODIES, NO_NAMES, PARTICLES, TITLES, WEAK
from briefing_site.frozen import frozen
from briefing_site.model.vocabularies import ActorKind

WORD = re.compile(r"[^\W\d_](?:[\w\-]|[\u2019'](?!s\b)(?=\w))*\.?")


EXCELLENCY = re.compile(
    r"\b(?:H\.\s?E\.|(?:His|Her|Their) Excellency|(?:The )?R(?:igh)?t Hon(?:ourable|\.)?)(?=\s)"
)
SECRETARY_OF_STATE = re.compile(r"\bSecretary of State(?= [A-Z])")
LONGEST = 6
"""Words of a personal name."""


@frozen
class Person:
    """A personal name in a text.

    Attributes:
        name: Without titles.
        is_possessive: Whether an apostrophe and an s follow, so that somebody else is meant.
    """

    start: int
    end: int
    name: str
    is_possessive: bool = False


def persons_in(text: str, names: Names) -> tuple[Person, ...]:
    """Give the persons that a phrase names, known ones by their alias as well."""
    text = EXCELLENCY.sub(lambda match: " " * len(match[0]), text)
    text = SECRETARY_OF_STATE.sub("         Secretary", text)  # so that the name stands beside it
    namings = [*names.find(text), *names.adjectives(text)]
    known = [one for one in namings if one.party.kind is ActorKind.PERSON]
    found = [Person(one.start, one.end, one.party.name) for one in known]
    covered = [one for one in namings if one not in known]
    found += (
        run
        for run in _runs(text, covered)
        if not any(run.start < one.end and one.start < run.end for one in known)
    )
    return tuple(
        Person(one.start, one.end, one.name, is_possessive=_is_possessive(text, one.end))
        for one in sorted(found, key=lambda one: one.start)
    )


def _is_possessive(text: str, end: int) -> bool:
    behind = straight(text[end : end + 2])
    return behind == "'s" or (behind[:1] == "'" and text[end - 1 : end] == "s")


def _runs(text: str, covered: Iterable[Naming]) -> Iterator[Person]:
    blocked = bytearray(len(text))
    for one in covered:
        blocked[one.start : one.end] = b"\x01" * (one.end - one.start)
    run: list[re.Match[str]] = []
    after_title = False
    for word in WORD.finditer(text):
        kind = _kind(word[0], is_blocked=bool(blocked[word.start()]))
        touches = not run or text[run[-1].end() : word.start()] == " "
        if kind == "particle" and not run and after_title and touches:  # Ambassador de Boer
            run = [word]
            continue
        if not touches or kind in ("title", "other") or (kind == "particle" and not run):
            is_office = touches and kind == "title" and len(run) == 1  # Chief Cabinet Secretary
            yield from _as_person([] if is_office else run, after_title=after_title)
            after_title = after_title and not run and touches
            run = []
        if kind == "title":
            after_title = word[0].rstrip(".").lower() not in WEAK
        elif kind == "name" or (kind == "particle" and run):
            run.append(word)
        else:
            after_title = False
    yield from _as_person(run, after_title=after_title)


def _kind(word: str, *, is_blocked: bool) -> str:
    plain = word.rstrip(".").lower()
    if is_blocked or plain in NO_NAMES:
        return "other"
    if all(part in TITLES for part in plain.split("-")):
        return "title"
    if plain in PARTICLES:
        return "particle"
    head, _, tail = word.partition("-")
    if head.lower() in PARTICLES and tail[:1].isupper():  # al-Ansari
        return "name"
    return "name" if word[0].isupper() else "other"


def _as_person(run: list[re.Match[str]], *, after_title: bool) -> Iterator[Person]:
    while run and run[-1][0].lower() in PARTICLES:
        run = run[:-1]
    words = [word[0] for word in run]
    is_body = any(
        word.rstrip(".").lower() in BODIES or (word.isupper() and len(word) > 1 and "." not in word)
        for word in words
    )
    if words and not is_body and (len(words) > 1 or after_title) and len(words) <= LONGEST:
        name = re.sub(r"\s+", " ", run[0].string[run[0].start() : run[-1].end()])
        name = name if len(words[-1].rstrip(".")) == 1 else name.rstrip(".")
        yield Person(run[0].start(), run[0].start() + len(name), name)
