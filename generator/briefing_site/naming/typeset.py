"""Real quotation marks and apostrophes: takes what an editor wrote, gives it as pages show it.

Keyboards have straight marks, and readers know those that printers set. So a page shows `Iran's`
with an apostrophe, and words between straight marks between those of the site's language. Fields of
data have the texts as they were written; names that are made of them are the same everywhere.

What stands between quotation marks, whatever their shape, is somebody's words and stays as it is;
so do code, addresses and Markdown's own quotations. Where a mark may mean several things it stays
too: primes (5'10"), marks without their other half and all else in such a text, single marks around
words in other languages than English, and all marks on a site that is read from right to left,
whose transliterations have letters of that shape.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache, partial
from itertools import count, islice
from typing import Final, TypeAlias
from unicodedata import category

from briefing_site.document.written import Break, Emphasis, ItemList, Paragraph
from briefing_site.interface import ENGLISH, Language, spoken
from briefing_site.model.briefing import Briefing
from briefing_site.model.event import EventRecord
from briefing_site.model.issue import Issue
from briefing_site.model.statement import StatementRecord
from briefing_site.naming.quotation_marks import LEVELS, STRAIGHT, pairs
from briefing_site.prose.nodes import (
    Block,
    Citation,
    Hyperlink,
    Inline,
    NoLink,
    Prose,
    WikiLink,
    WrittenHeading,
)

APOSTROPHE: Final = "\u2019"

Pair: TypeAlias = tuple[int, int]
"""Where words in quotation marks begin and end."""

Marks: TypeAlias = dict[int, str]
"""What stands in the place of some of a text's characters, by their number."""

TOKEN = re.compile(r"\S+")
ADDRESS = ("://", "www.", "@")
"""What an address has, all of which is kept."""

PATH = ("/", "\\")
"""What an address without its beginning has, or a path, between whose marks all is kept."""

AROUND: Final = "\"'.,;:!?()[]{}"
"""What stands around a word and is none of it."""

REAL: Final = "\u201c\u201d\u201e\u201a\u00ab\u00bb\u2039\u203a\u300c\u300d\u300e\u300f"
KEPT = re.compile(
    rf"[{REAL}](?:.*[{REAL}]|.*)|\u2018[^\u2019]*(?:\u2019|$)|\d{{1,4}}'\s?\d{{1,4}}\"", re.DOTALL
)
"""Words between marks that are real already, from the first of a text to the last, which some
languages have the other way round and which may stand within others; and feet with inches."""

UNSEEN: Final = "\ufffc"
"""Stands for each character of what is kept: neither letter nor space."""

SHOWN: Final = "x"
"""Stands for what shows words of its own, such as a link to a record, and for part of a letter."""

LETTER: Final = r"[^\W\d_]"
WITHIN_WORDS = re.compile(
    rf"(?<={LETTER})'(?={LETTER}|\"{LETTER})|(?<=\d)'(?=s\b)|(?<![\w'])'(?=\d\ds\b)"
    r"|(?<=\s)'(?=n'\s)|(?<=\s'n)'(?=\s)"
)
"""Apostrophes of which nothing else can be meant: `Iran's`, `l'"accord"`, `1990's`, `'90s`,
`'n'`."""

POSSESSIVE = re.compile(r"(?<=s)'(?=[\s.,;:!?)]|$)")
"""The end of `the chambers'`, where no quotation began."""


def set_text(text: str) -> str:
    """Set the marks of a text without markup."""
    if not has_straight(text):
        return text
    return _marked(text, marks_of(text, spoken()), count())


def title_of(record: Briefing | Issue | EventRecord) -> str:
    """Give the title that an editor gave to a briefing, an issue or an event."""
    return set_text(record.title)


def venue_of(record: StatementRecord) -> str:
    """Give where words were said, as an editor named it; nothing where that is not told."""
    return set_text(record.venue or "")


def set_prose(prose: Prose) -> Prose:
    """Set the marks of a contributor's Markdown."""
    return replace(prose, read=partial(_set_blocks, prose)) if has_straight(prose.source) else prose


def has_straight(text: str) -> bool:
    """Tell whether there is anything to set."""
    return "'" in text or '"' in text


@lru_cache(maxsize=4_096)  # a title stands on many pages
def marks_of(text: str, language: Language) -> Marks:
    """Find the marks to set in a text, as a language has them."""
    if language.is_right_to_left:
        return {}
    seen = TOKEN.sub(without_addresses, with_whole_letters(text))
    seen = KEPT.sub(lambda kept: UNSEEN * len(kept[0]), seen)
    within = [found.start() for found in WITHIN_WORDS.finditer(seen)]
    seen = WITHIN_WORDS.sub(APOSTROPHE, seen)
    quoted = outermost(pairs(seen))
    inside = {at for start, end in quoted for at in range(start, end + 1)}
    alone = {at for at, mark in enumerate(seen) if mark in STRAIGHT and at not in inside}
    if any(seen[at] == '"' for at in alone):
        return {}
    marks = {at: APOSTROPHE for at in within if at not in inside}
    for start, end in quoted:
        is_sure = not alone and seen[end - 1] not in "sS"
        if around := around_words(seen[start], language, is_sure=is_sure):
            marks[start], marks[end] = around
    if is_english(language) and not any(seen[start] == "'" for start, _ in quoted):
        owned = {found.start() for found in POSSESSIVE.finditer(seen)}
        marks |= dict.fromkeys(owned & alone, APOSTROPHE)
    return marks


def with_whole_letters(text: str) -> str:
    """Take for a letter what is written over or below one, as a letter's second form has it."""
    if text.isascii():
        return text
    return "".join(SHOWN if category(sign).startswith("M") else sign for sign in text)


def without_addresses(token: re.Match[str]) -> str:
    """Keep what is between spaces if it is an address, and of a path what is between its marks."""
    written = token[0]
    if any(sign in written for sign in ADDRESS):
        return UNSEEN * len(written)
    if any(sign in written for sign in PATH):
        core = written.strip(AROUND)
        return written.replace(core, UNSEEN * len(core), 1)
    return written


def outermost(found: Iterable[Pair]) -> list[Pair]:
    """Leave out words in quotation marks that stand within others."""
    outer: list[Pair] = []
    for start, end in sorted(found):
        if not outer or start > outer[-1][1]:
            outer.append((start, end))
    return outer


def around_words(straight: str, language: Language, *, is_sure: bool) -> tuple[str, ...]:
    """Give the marks around words that stood between straight ones; nothing for those that stay.

    Args:
        straight: The mark that stood there; a real one stays.
        language: The site's.
        is_sure: Whether the mark behind the words can be nothing else, such as `the states'` has,
            and no other mark could be the end of the words.
    """
    if straight == '"':
        before, _words, behind = language.text("\u201c{words}\u201d").partition("{words}")
        return before, behind
    return LEVELS[1] if straight == "'" and is_english(language) and is_sure else ()


def is_english(language: Language) -> bool:
    """Tell whether a language is English, of whatever country."""
    return language.tag.startswith(ENGLISH.tag)


def _set_blocks(prose: Prose) -> tuple[Block, ...]:
    return tuple(map(_set_block, prose.blocks))


def _set_block(block: Block) -> Block:
    if isinstance(block, Paragraph | WrittenHeading):
        return replace(block, children=_set_line(block.children))
    if isinstance(block, ItemList):
        return replace(block, items=tuple(tuple(map(_set_block, item)) for item in block.items))
    return block


def _set_line(children: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """Set the marks of a line, whose pairs may have links and stressed words between them."""
    marks = marks_of("".join(map(_seen, children)), spoken())
    return tuple(_with_marks(children, marks, count())) if marks else children


def _seen(node: Inline) -> str:
    """Give what of a node other words have beside them."""
    match node:
        case str():
            return node
        case Emphasis(children=inner) | Hyperlink(children=inner):
            return "".join(map(_seen, inner))
        case NoLink(text) | WikiLink(label=str(text)):
            return text
        case Citation():
            return ""
        case Break():
            return " "
        case _:
            return SHOWN


def _with_marks(
    children: tuple[Inline, ...], marks: Marks, places: Iterator[int]
) -> Iterator[Inline]:
    """Set marks in nodes.

    Args:
        children: The nodes.
        marks: The marks to set, by their place in the whole line.
        places: The places from where these nodes begin.
    """
    for node in children:
        match node:
            case Emphasis(children=inner) | Hyperlink(children=inner):
                yield replace(node, children=tuple(_with_marks(inner, marks, places)))
            case str(text):
                yield _marked(text, marks, places)
            case NoLink(text):
                yield replace(node, text=_marked(text, marks, places))
            case WikiLink(label=str(text)):
                yield replace(node, label=_marked(text, marks, places))
            case _:
                deque(islice(places, len(_seen(node))), maxlen=0)
                yield node


def _marked(text: str, marks: Marks, places: Iterator[int]) -> str:
    return "".join([marks.get(at, character) for character, at in zip(text, places, strict=False)])
