"""Quotation marks within others: takes a text, gives it with marks that alternate by level.

American styles put double marks outermost, single ones within them, double ones within those.
Which marks a text itself has, curly or straight, tells where words in it begin and end, and
nothing more. A mark without its other half, such as an apostrophe, stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

LEVELS = (("\u201c", "\u201d"), ("\u2018", "\u2019"))
"""Marks before and behind words: of a first level and each second one, then of those between."""

MARK = re.compile("[\u201c\u201d\u2018\u2019\"']")
STRAIGHT = "\"'"
CLOSED_BY = {"\u201c": "\u201d", "\u2018": "\u2019", '"': '"', "'": "'"}
APOSTROPHE = re.compile(r"\b['\u2019]\b")
BEFORE_WORDS = "([{\u201c\u2018\u2019\u201e\u00ab\u2013\u2014/"
"""Behind these and behind a space, a straight mark opens."""


def nested(text: str, outside: int = 0) -> str:
    """Write the quotation marks of a text as they stand within others.

    Args:
        text: The text, as it would stand alone.
        outside: How many levels of marks stand around it.
    """
    if not MARK.search(text):
        return text
    ends = dict(pairs(text))
    written, level = list(text), outside
    for place in sorted((*ends, *ends.values())):
        if place in ends:
            written[place] = LEVELS[level % 2][0]
            level += 1
        else:
            level -= 1
            written[place] = LEVELS[level % 2][1]
    return "".join(written)


def pairs(text: str) -> Iterator[tuple[int, int]]:
    """Find where words in quotation marks begin and end; no two of them overlap in part."""
    waiting: list[re.Match[str]] = []
    closed_by: dict[str, list[int]] = {closing: [] for closing in CLOSED_BY.values()}
    for before, mark in each_mark(text):
        if opens(before, mark):
            closed_by[CLOSED_BY[mark[0]]].append(len(waiting))
            waiting.append(mark)
        elif not APOSTROPHE.match(text, mark.start()) and (found := closed_by[mark[0]]):
            newest = found[-1]
            yield waiting[newest].start(), mark.start()
            for one in waiting[newest:]:
                closed_by[CLOSED_BY[one[0]]].pop()
            del waiting[newest:]


def each_mark(text: str) -> Iterator[tuple[str, re.Match[str]]]:
    """Give each mark, and what stands before it and all straight ones in a row with it."""
    before, end = "", 0
    for mark in MARK.finditer(text):
        start = mark.start()
        if start != end:
            before = text[start - 1]
        yield before, mark
        end = mark.end()
        before = before if mark[0] in STRAIGHT else mark[0]


def opens(before: str, mark: re.Match[str]) -> bool:
    """Tell whether words begin behind a mark; of a straight one, what stands around it tells."""
    if mark[0] not in STRAIGHT:
        return mark[0] in CLOSED_BY
    behind = mark.string[mark.end() : mark.end() + 1]
    is_before_words = not before or before.isspace() or before in BEFORE_WORDS
    return is_before_words and bool(behind) and not behind.isspace()
