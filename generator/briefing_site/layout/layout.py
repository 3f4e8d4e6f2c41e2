"""The canonical layout of a file: takes its text and kind, gives its text in order.

ruamel.yaml, the known library that keeps comments, was tried first: of 200 files with comments
in odd places (tests/layout/messy.py) it lost some in 187, 1,230 in all. It also hangs what
stands above a field on the field before, so that it goes astray when fields are put in order.
Here the parser's events say where scalars are, and between these what YAML calls a comment is
all that starts with `#`; that nothing was lost is looked at each time.
"""

from __future__ import annotations

from collections import Counter

from briefing_site.layout.emit import emit
from briefing_site.layout.parse import comments_of, parse
from briefing_site.model.mending import plain
from briefing_site.source.compose import compose
from briefing_site.source.text import SourceText


class NotTheSame(Exception):  # noqa: N818 - it says what would happen, and nothing has yet
    """The text put in order would not say the same: a fault of this room, never the file's."""


def laid_out(text: SourceText, kind: str) -> str:
    """Put a file that composes without a finding into the canonical layout.

    Args:
        text: What the file holds.
        kind: `actor`, `issue` or `briefing`.

    Raises:
        NotTheSame: The result reads back as something else, or lacks a comment.
    """
    result = emit(parse(text), kind)
    if result != text.text:
        hold_to(text, SourceText(text.path, result))
    return result


def hold_to(before: SourceText, after: SourceText) -> None:
    """Make sure that two texts hold the same values and the same comments."""
    if meaning(before) != meaning(after) or comments_in(before) != comments_in(after):
        raise NotTheSame(before.path)


def meaning(text: SourceText) -> object:
    """Give what a text says, whatever the order of its fields."""
    node, findings = compose(text)
    return (plain(node) if node else None, [found.code for found in findings])


def comments_in(text: SourceText) -> Counter[str]:
    """Count the comments of a text."""
    return Counter(comment.text for comment in comments_of(text))
