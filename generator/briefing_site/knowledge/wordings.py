"""Names that are worded otherwise: takes names written as ids, gives those that may be the same."""

from __future__ import annotations

import re
from collections.abc import Iterable

ARTICLE = re.compile(r"(?:the|les?|la|l|el|los|las|der|die|das)[-\s]+(?=\w)", re.IGNORECASE)
"""What may stand before a name and is no part of it, in languages of sites."""

JOINING = frozenset(
    ("a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "s", "the", "to", "with")
)
"""What joins the words of a name in one order and falls away in another."""

SHORTEST_STEM = 4
"""Letters from which the beginning of a word stands for it, as `afghan` does for `afghanistan`."""


def without_article(name: str) -> str:
    """Leave out an article at the start of a name."""
    article = ARTICLE.match(name)
    return name[article.end() :] if article else name


def words_of(id_: str) -> frozenset[str]:
    """Give the words of an id that say what it names."""
    return frozenset(id_.split("-")) - JOINING


def with_words_of(value: str, known: Iterable[str]) -> list[str]:
    """Give the ids that have every word of another one, those with the fewest others alone."""
    asked = words_of(value)
    found: dict[str, int] = {}
    for id_ in known if asked else ():
        words = words_of(id_)
        if all(any(is_stem(one, word) for word in words) for one in asked):
            found[id_] = len(words)
    fewest = min(found.values(), default=0)
    return sorted(id_ for id_, number in found.items() if number == fewest)


def is_stem(one: str, other: str) -> bool:
    """Whether two words are one, or one is the beginning of the other."""
    short, long = sorted((one, other), key=len)
    return one == other or (len(short) >= SHORTEST_STEM and long.startswith(short))
