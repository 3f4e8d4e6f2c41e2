"""Lines inside texts: takes a text on several lines, gives those that look like no part of it.

A field or a list item that is indented too far goes on with the text above it, and nothing in YAML
tells that from the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice, pairwise
from typing import Final

from briefing_site.frozen import frozen
from briefing_site.source.nodes import Scalar
from briefing_site.source.span import Span
from briefing_site.source.text import ANCHOR

MAY_HOLD: Final = re.compile(r"\n[ \t]*(?:- +)?[a-z_]+:(?:[ \r\n]|\Z)")
"""What tells at once that a line of a text, from its first, begins as a field does."""

BLOCK: Final = re.compile(rf"(?:{ANCHOR})?[|>][^\n]*\n\s*")
"""What stands before the first line of a block."""

FIELD: Final = re.compile(
    r"\n[ \t]*(?P<line>(?P<hyphen>- +)?(?P<field>[a-z_]+):(?: [^\r\n]*)?)(?=[\r\n]|\Z)"
)
"""A line that begins as a field does."""

ITEM: Final = re.compile(r"\n[ \t]*(?P<line>-[ \t]+\S[^\r\n]*)")
"""A line that begins as an item of a list does."""

MOST: Final = 100
"""So many lines of one text are looked at: the place of each costs a look at all before it."""


@frozen
class InnerLine:
    """A line inside a text that looks like no part of it.

    Attributes:
        offset: How many characters of the text, as it is written, stand before it.
        span: Its place, from its first visible character to its last.
        field: The name that it begins with; nothing where it is an item of a list of texts.
        is_item: Whether it begins with a hyphen.
        follows: Whether words stand on the very line above it.
    """

    offset: int
    span: Span
    field: str
    is_item: bool
    follows: bool


def fields_inside(text: Scalar) -> Iterator[InnerLine]:
    """Go through the lines of a block, behind its first, that begin as a field does."""
    raw = text.raw
    if not MAY_HOLD.search(raw) or not (block := BLOCK.match(raw)):
        return
    for found in islice(FIELD.finditer(raw, block.end()), MOST):
        yield inner_line(text, found, found["field"], is_item=bool(found["hyphen"]))


def items_inside(text: Scalar) -> Iterator[InnerLine]:
    """Go through the lines of a plain text, behind its first, that begin with a hyphen."""
    if text.plain:
        for found in islice(ITEM.finditer(text.raw), MOST):
            yield inner_line(text, found, "", is_item=True)


def inner_line(text: Scalar, found: re.Match[str], field: str, *, is_item: bool) -> InnerLine:
    """Give a line with its place."""
    start, end = found.start("line"), len(found.string[: found.end("line")].rstrip())
    above = found.string[: found.start()].rpartition("\n")[2]
    span = Span(text.path, *text.place(start), *text.place(end))
    return InnerLine(start, span, field, is_item, follows=bool(above.strip()))


def before(text: Scalar, line: InnerLine) -> Scalar:
    """Give what of a block stands before a line that begins with a field."""
    name = f"{line.field}:"
    parts = text.text.split(name)
    words = name.join(parts[: text.raw.count(name, 0, line.offset) + 1])
    return text.cut(line.offset, words.removesuffix("- ").rstrip())


def items(text: Scalar) -> tuple[Scalar, ...]:
    """Give the items of a list that a plain text joins to one, up to as many as are looked at."""
    starts = [0, *(found.start("line") for found in ITEM.finditer(text.raw)), len(text.raw)]
    parts = (text.raw[start:end] for start, end in islice(pairwise(starts), MOST))
    return tuple(text.item(" ".join(part.removeprefix("-").split())) for part in parts)
