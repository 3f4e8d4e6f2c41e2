"""Things in a row: takes texts, gives them one after another with the language's own comma."""

from __future__ import annotations

from collections.abc import Iterable

from briefing_site.interface import pgettext


def comma() -> str:
    """Give what stands between the parts of a list."""
    return pgettext("between the parts of a list", ", ")


def in_row(texts: Iterable[str | None]) -> str:
    """Put texts one after another, without those that there is nothing of."""
    return comma().join(filter(None, texts))
