"""Tags and names of few words: takes what was written, gives it as others see it."""

from __future__ import annotations

import re
import unicodedata

from pydantic_core import PydanticCustomError

BETWEEN_TAGS = re.compile(r"[;\u060c\u061b\u3001\uff0c\uff1b]")
"""What takes the place of the comma between two tags, for a hand used to another."""


def one_tag(text: str) -> str:
    """Accept a tag in which no mark stands that parts two."""
    if BETWEEN_TAGS.search(text):
        slug, context = "wrong-type", {"value": text, "is_parted": True}
        raise PydanticCustomError(slug, "{value}", context)
    return composed(text)


def composed(text: str) -> str:
    """Write a name as others see it: letters with their marks in one, a plain space between words.

    What nobody can see makes no other name.
    """
    return " ".join(unicodedata.normalize("NFC", text).split())
