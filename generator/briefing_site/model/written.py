"""Lists as people write them: takes a text that stands where a list belongs, gives its items."""

from __future__ import annotations

import re
from typing import Final

from briefing_site.source.characters import BULLETS
from briefing_site.source.nodes import Scalar

BULLET = re.compile(
    rf"^[ \t]*(?:(?P<mark>[{BULLETS}]|\d+[.)])[ \t]+|(?P<hyphen>-)[ \t]*)", re.MULTILINE
)
"""What starts an item in a list that YAML does not take for one."""

COMMA = re.compile(r"[,;\u060c\u061b\u3001\uff0c\uff1b]")
"""Commas and semicolons, Arabic and Chinese ones too."""

BRACKETS = "()[]"

LOCATOR = re.compile(
    r"(?:pp?|paras?|paragraphs?|pages?|chapters?|sections?|sect|art|articles?|lines?)\b\.? ?\S.*"
    r"|§.*|\d+(?::\d\d)+",
    re.IGNORECASE,
)
"""A place in a source, which is no source."""


ID: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")

NOTHING: Final = frozenset({"null", "~", "none", "n/a", "-"})
"""What people write where there is nothing to say."""


def ids_in(text: str) -> list[str]:
    """Give the ids that stand in a text with no comma between them; none where it is another."""
    words = [word for word in text.strip(BRACKETS).split() if word not in {"and", "&"}]
    return words if len(words) > 1 and all(map(ID.fullmatch, words)) else []


def is_no_name(text: str) -> bool:
    """Whether a text is a number or a place in a source, and can name nothing."""
    return text.isdecimal() or LOCATOR.fullmatch(text) is not None


def items_of(text: Scalar, *, short: bool) -> tuple[Scalar, ...]:
    """Give the items that a text holds: those behind bullets, and ids or tags between commas.

    Args:
        text: What stands where a list belongs.
        short: Whether the items are ids or tags, which commas part.
    """
    if text.plain and BULLET.match(text.raw):
        parts = [" ".join(part.split()) for part in BULLET.sub("\0", text.raw).split("\0")]
    elif short:
        parts = [part.strip() for part in COMMA.split(text.text.strip(BRACKETS))]
        parts = [part for part in parts if not is_no_name(part)]
    else:
        parts = [text.text]
    return tuple(text.item(part) for part in parts if part)
