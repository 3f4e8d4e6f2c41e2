"""Quotation marks of any shape as those of a keyboard: takes a text of a page, gives it so.

Pages set real marks where editors type straight ones. Whoever compares words of a page with the
YAML, and not their marks, compares both in this.
"""

from __future__ import annotations

DOUBLE = dict.fromkeys("\u201c\u201d\u201e", '"')
SINGLE = dict.fromkeys("\u2018\u2019", "'")
STRAIGHT = str.maketrans(DOUBLE | SINGLE)


def straight(text: str) -> str:
    """Write a text with straight marks."""
    return text.translate(STRAIGHT)
