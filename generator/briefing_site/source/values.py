"""From usual text to values: takes a file's characters, gives what pydantic reads, or nothing.

Nobody asks where something stands in most files, so no node need be made of them. What stands
one below the other in one column, fields of one line or items of a list, is taken at once. A file
that is not sure to hold the same as its nodes do, and no gap, is left to those.
"""

from __future__ import annotations

import re
from typing import Any, Final

from briefing_site.source.characters import ONLY_UNSEEN
from briefing_site.source.inner_lines import MAY_HOLD
from briefing_site.source.nodes import NULLS
from briefing_site.source.text import SourceText
from briefing_site.source.usual import (
    FARTHEST,
    KEY,
    MORE,
    TEXT,
    Unusual,
    is_unusual,
    one_text,
    words_of,
)

LARGEST: Final = 100_000
"""Characters of a file that cannot hold more values than may be in one."""

SIMPLE: Final = (
    r"'?(?:(?<=')[A-Za-z0-9][^'\n]*+(?='\n)"
    r"|(?<= )(?!(?:null|Null|NULL)\n)[A-Za-z0-9][^:\n]*+(?::(?=[^ \n])[^:\n]*+)*+)'?\n"
)
"""A text on one line that says something: between single quotation marks, or without any."""

SHORT: Final = SIMPLE.replace("(?:", "(", 1)
"""The same, with what it says as a group."""

ITEM: Final = re.compile(rf"- {SHORT}")

PART: Final = re.compile(
    rf"( *)(- )?(?:({KEY}):(?: (?=[^ \n])|(?=\n)))?+"
    rf"(?:{SHORT}(?!\n|\1(?(2)(?(3)  )) )"
    rf"|\n( *)((?:- {SIMPLE})(?:\5- {SIMPLE})*+)(?!\n|\5[ -])"
    rf"|({TEXT})({MORE})\n)"
)
"""An entry: its indentation, its dash, its key, and its text, if it is on one line, a list of such
texts below it with their indentation, or a longer text, its margin, and the lines that go on."""

Found = tuple[str, str, str, str, str, str, str, str, str]

END: Final[Found] = ("",) * 9
"""What stands behind the last entry: no key, and no dash."""


def values_of(source: SourceText) -> dict[str, Any] | None:
    """Read a file in which nothing is unusual and nothing empty, or give nothing."""
    text = source.text
    if len(text) > LARGEST or text[-1:] != "\n" or is_unusual(source):
        return None
    try:
        return Values(PART.findall(text)).whole()
    except Unusual:
        return None


class Values:
    """Puts entries into lists and mappings by their columns.

    Attributes:
        next: The number of the entry that comes next.
    """

    def __init__(self, entries: list[Found]) -> None:
        self.entries = [*entries, END]
        self.next = 0

    def whole(self) -> dict[str, Any]:
        """Read the mapping that the entries are, if it takes all of them."""
        root = self.mapping(0)
        if self.next != len(self.entries) - 1:
            raise Unusual
        return root

    def mapping(self, column: int) -> dict[str, Any]:
        """Read the mapping of which the keys stand in a column, the first behind a dash or not."""
        entries, held, within = self.entries, dict[str, Any](), " " * column
        if column > FARTHEST:
            raise Unusual
        count = 0
        while True:
            _, _, key, short, inner, items, text, margin, more = entries[self.next]
            self.next += 1
            count += 1
            if short:
                held[key] = short
            elif items:
                held[key] = listed(items, inner, column)
            elif text:
                held[key] = long_text(text, more, margin, column)
            else:
                held[key] = self.below(column, more)
            following = entries[self.next]
            if following[0] != within or following[1] or not following[2]:
                break
        if len(held) != count or "" in held:
            raise Unusual
        return held

    def below(self, column: int, more: str) -> Any:  # noqa: ANN401 - what the contributor wrote
        """Read what stands below a key, further to the right, or a list in its column."""
        indent, dash = self.entries[self.next][:2]
        inner = len(indent)
        if more.strip("\n") or not (inner > column or (dash and inner == column)):
            raise Unusual
        return self.sequence(inner) if dash else self.mapping(inner)

    def sequence(self, column: int) -> list[Any]:
        """Read the list of which the dashes stand in a column."""
        entries, items, within = self.entries, list[Any](), " " * column
        while True:
            _, _, key, short, _, _, text, margin, more = entries[self.next]
            if key:
                items.append(self.mapping(column + 2))
            else:
                self.next += 1
                items.append(short or long_text(text, more, margin, column))
            following = entries[self.next]
            if following[0] != within or not following[1]:
                return items


def listed(items: str, indent: str, column: int) -> list[str]:
    """Give the texts of a list, each on a line, that stands in a key's column or further in."""
    if len(indent) < column:
        raise Unusual
    if "'" in items:
        return ITEM.findall(items)
    return items[2:-1].split(f"\n{indent}- ")


def long_text(text: str, more: str, margin: str, column: int) -> str | list[str]:
    """Read a text that is not sure to be as it stands, or a list on one line."""
    if words := words_of(text, more):
        if not NULLS.isdisjoint(words):
            raise Unusual
        return words
    if margin and MAY_HOLD.search(text):
        raise Unusual
    value = one_text(text, more, margin, column).value
    first = value[:1]
    is_seen = first.isascii() and first.isalnum() and value not in NULLS
    if not is_seen and (ONLY_UNSEEN.fullmatch(value) or value in NULLS):
        raise Unusual
    return value
