"""Things in a row: takes texts, gives them one after another with the language's own comma."""

from __future__ import annotations

from collections.abc import Iterable

from briefing_site.interface import _


def comma() -> str:
    """Give what stands between the parts of a list."""
    return _(", ")


def semicolon() -> str:
    """Give what stands between parts that may have commas of their own."""
    return _("; ")


def arrow() -> str:
    """Give what stands between what was and what is, in the direction of reading."""
    return _(" → ")


def in_row(texts: Iterable[str | None]) -> str:
    """Put texts one after another, without those that there is nothing of."""
    return comma().join(filter(None, texts))
