"""Marks that are others than in a copy: takes a quote and a copy that holds it, gives the first.

Quotes are held to copies without regard to the form of quotation marks and dashes, which two
editions of one text may have differently. But a mark that was typed anew is not the source's, and
pages show a quote as it was written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from briefing_site.knowledge.folding import DASHES, QUOTES, fold, fold_but_marks
from briefing_site.knowledge.quotes import Searched, is_inside_word, parts_of

MOST_ALIKE = 4
"""Marks in a row that are taken for one: `''"` is somebody's end of a quote within a quote."""

BESIDE = 20
"""Characters of a word, at the most, that are shown beside its mark."""

QUOTE_RUN = rf"[{re.escape(QUOTES)}]{{1,{MOST_ALIKE}}}"
DASH_RUN = rf" ?[{re.escape(DASHES)}](?: ?[{re.escape(DASHES)}]){{0,{MOST_ALIKE}}} ?"
MARKS = re.compile(f"(?P<quotes>{QUOTE_RUN})|(?P<dashes>{DASH_RUN})")


class Retyped(NamedTuple):
    """A mark, with what stands beside it.

    Attributes:
        written: As the quote has it.
        copied: As the copy has it.
    """

    written: str
    copied: str


def first_retyped(quote: str, copy: Searched) -> Retyped | None:
    """Give the first mark of a quote that the copy, which holds its words, has otherwise.

    Nothing is said of a quote that is found only where the copy has marks of print within it.
    """
    text, start = copy.but_marks, 0
    for part in map(fold_but_marks, parts_of(quote)):
        places = list(found_in(part, text, start))
        differing = [first_differing(part, place) for place in places]
        if not places:
            return None
        if all(differing):
            return differing[0]
        start = places[differing.index(None)].end()
    return None


def found_in(part: str, text: str, start: int) -> Iterator[re.Match[str]]:
    """Go through the places where a text holds a part of a quote, by whatever marks."""
    for found in pattern_of(part).finditer(text, start):
        if not any(is_inside_word(text, at) for at in found.span()):
            yield found


def pattern_of(part: str) -> re.Pattern[str]:
    """Give what finds a part of a quote, its marks as groups."""
    pieces, end = [], 0
    for mark in MARKS.finditer(part):
        run = QUOTE_RUN if mark["quotes"] else DASH_RUN
        pieces += [re.escape(part[end : mark.start()]), f"({run})"]
        end = mark.end()
    return re.compile("".join([*pieces, re.escape(part[end:])]))


def first_differing(part: str, place: re.Match[str]) -> Retyped | None:
    """Give the first mark of a part of a quote that a place in a text has otherwise."""
    for number, mark in enumerate(MARKS.finditer(part), 1):
        written, copied = mark[0].replace(" ", ""), place[number].replace(" ", "")
        if written != copied and fold(written) == fold(copied):
            before = part[: mark.start()].rpartition(" ")[2][-BESIDE:]
            behind = part[mark.end() :].partition(" ")[0][:BESIDE]
            return Retyped(*(f"{before}{one}{behind}" for one in (mark[0], place[number])))
    return None
