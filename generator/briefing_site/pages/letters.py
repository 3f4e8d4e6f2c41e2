"""First letters: takes things and their names, gives what begins with each, in any script."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from typing import Generic, TypeVar

from briefing_site.frozen import frozen
from briefing_site.pages import bounds

Item = TypeVar("Item")

NO_LETTER = "other"
"""What stands in an address for names that begin with a number or a sign."""


@frozen
class Letter(Generic[Item]):
    """What begins with a letter.

    Attributes:
        slug: The letter as it stands in an address.
        name: The letter as it is shown.
        items: In their order.
    """

    slug: str
    name: str
    items: list[Item]

    def sheets(self, lines: int = 1) -> list[Sequence[Item]]:
        """Divide it into as many pages as it takes, an item having so many lines."""
        most = max(bounds.MOST_ON_PAGE // lines, 1)
        return [self.items[start : start + most] for start in range(0, len(self.items), most)]


def by_letter(items: Iterable[Item], name_of: Callable[[Item], str]) -> list[Letter[Item]]:
    """Divide things by the first letters of their names, without accents and in one case."""
    found: dict[str, Letter[Item]] = {}
    for item in items:
        first = first_letter(name_of(item))
        found.setdefault(first, Letter(slug_of(first), first or "#", [])).items.append(item)
    return [found[first] for first in sorted(found)]


def first_letter(name: str) -> str:
    """Give the letter that a name begins with; nothing where that is a number or a sign."""
    plain = unicodedata.normalize("NFKD", name.strip())
    first = plain[:1].upper()[:1]
    return first if first.isalpha() else ""


def slug_of(letter: str) -> str:
    """Write a letter for an address: those of English as they are, others by their numbers."""
    if not letter:
        return NO_LETTER
    return letter.lower() if letter.isascii() else f"u{ord(letter):04x}"
