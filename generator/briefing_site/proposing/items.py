"""Items: takes the words that say who spoke, gives them one by one, names never divided."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from briefing_site.frozen import frozen

# What stands between two who spoke, in English and in the languages of sites.
SEPARATOR = re.compile(
    r"(?:\s*(?:[,;:/|•·،؛、]|\s[—–-]{1,2}(?=\s)|\s\+(?=\s)|&)\s*|"  # noqa: RUF001 - of any script
    r"(?:^|(?<=\s))(?:and|as well as|(?:together|along|jointly) with|plus|und|et|y|e|و)(?=\s))+",
    re.IGNORECASE,
)
IN_BRACKETS = re.compile(r"\(([^()]*)\)")
MOST_JOINED = 6
"""Items that can be one name: `Civilian Security, Democracy, and Human Rights`."""

AROUND = " \t*_`#>\"'"


@frozen
class Item:
    """One item of a list.

    Attributes:
        text: Its words.
        is_aside: Whether they stand in brackets behind the item before.
        is_beside: Whether nothing but a comma stands before them.
    """

    text: str
    is_aside: bool = False
    is_beside: bool = False


def items_of(text: str, is_name: Callable[[str], bool]) -> Iterator[Item]:
    """Go through the items of a text.

    Args:
        text: A list, with commas, semicolons, `and` or the like.
        is_name: Tells of words whether all of them are one name, which is not divided.
    """
    at = 0
    for aside in IN_BRACKETS.finditer(text):
        yield from plain_items(text[at : aside.start()], is_name)
        yield Item(aside[1].strip(AROUND), is_aside=True)
        at = aside.end()
    yield from plain_items(text[at:], is_name)


def plain_items(text: str, is_name: Callable[[str], bool]) -> Iterator[Item]:
    """Go through the items of a text without brackets, the longest names first."""
    bounds = list(parts_of(text))
    at = 0
    while at < len(bounds):
        start = bounds[at][0]
        sizes = range(min(MOST_JOINED, len(bounds) - at), 1, -1)
        size = next((n for n in sizes if is_name(text[start : bounds[at + n - 1][1]])), 1)
        words = text[start : bounds[at + size - 1][1]].strip(AROUND)
        if any(map(str.isalnum, words)):
            before = text[bounds[at - 1][1] if at else start : start]
            yield Item(words, is_beside=before.strip() == ",")
        at += size


def parts_of(text: str) -> Iterator[tuple[int, int]]:
    """Go through what stands between separators, by where it begins and ends."""
    at = 0
    for separator in SEPARATOR.finditer(text):
        if text[at : separator.start()].strip():
            yield at, separator.start()
        at = separator.end()
    if text[at:].strip():
        yield at, len(text)
