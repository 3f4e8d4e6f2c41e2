"""Whom words are directed at: takes a passage, gives those that its act is done to.

Whoever is spoken of and whoever is spoken to are two things: a demand is made of those whom it
addresses, of whomever it is about; an accusation is of those that it is about, whoever hears it.
"""

from __future__ import annotations

from briefing_site.model.acts import Act
from briefing_site.published.statements import PublishedPassage
from briefing_site.published.values import Reference

ADDRESSED = frozenset(
    {Act.DEMAND, Act.THREATEN, Act.AGREE, Act.OFFER, Act.CONCEDE, Act.CONSULT, Act.WARN, Act.REPORT}
)
"""The acts that are done to those to whom the words are addressed, where that is known."""


def directed_at(part: PublishedPassage) -> tuple[Reference, ...]:
    """Give those that the act of a passage is done to: of two lists one, never both."""
    about, to = part.about, part.to
    return (to or about) if part.act in ADDRESSED else (about or to)
