"""Who joins a list: takes paragraphs, gives who delivers it for a state too, and who aligns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefing_site.drafting.article import Article
from briefing_site.drafting.names import Names, Party
from briefing_site.model.vocabularies import ActorKind

OWN_NAME = re.compile(
    r"\b(?:in (?:a|its|my|our) national capacity|my own country)\b", re.IGNORECASE
)
DELIVERED = re.compile(r"\bdelivered\s+by\b", re.IGNORECASE)
ALIGN = re.compile(r"\balign(?:s|ed)?\s+(?:themselves|itself)\s+with\s+th(?:is|e)\b")


def speaks_in_own_name(paragraphs: Sequence[str]) -> bool:
    """Whether the one who delivers a statement signs it as well."""
    return any(map(OWN_NAME.search, paragraphs))


def in_own_name(article: Article, paragraphs: Sequence[str], names: Names) -> tuple[Party, ...]:
    """Give the state that speaks in its national capacity, too, as its delegate's line names it."""
    if not speaks_in_own_name(paragraphs):
        return ()
    lines = (article.author, *(text for text in paragraphs[:4] if DELIVERED.search(text)))
    named = (one.party for text in lines for one in names.find(text))
    return tuple(one for one in named if one.kind is ActorKind.STATE)[:1]


def aligned_in(paragraphs: Sequence[str], names: Names) -> Iterator[Party]:
    """Give the states that align themselves with the statement."""
    for text in paragraphs:
        if align := ALIGN.search(text):
            namings = names.find(text[: align.start()])
            yield from (one.party for one in namings if one.party.kind is ActorKind.STATE)
