"""Whom words are directed at: takes a passage, gives those that its act is done to.

A record says who was spoken to and who was spoken of. A demand is made of those whom it addresses.
Whoever is only spoken of may be meant or may be the one on whose behalf it is said: who condemns an
attack speaks of the attacker and of the attacked, and who supports the rights of a people speaks of
the state that denies them. So nobody is accused, condemned or supported here who is spoken of.
"""

from __future__ import annotations

from briefing_site.model.acts import Act
from briefing_site.published.statements import PublishedPassage
from briefing_site.published.values import Reference

ADDRESSED = frozenset(
    {Act.DEMAND, Act.THREATEN, Act.AGREE, Act.OFFER, Act.CONCEDE, Act.CONSULT, Act.WARN, Act.REPORT}
)
"""The acts that are done to those to whom the words are addressed, where that is known."""

OF, TO = "speaks of", "speaks to"


def directed_at(part: PublishedPassage) -> tuple[Reference, ...]:
    """Give those that the act of a passage is done to, as far as the record says so."""
    return part.to if part.act in ADDRESSED else ()


def tied_to(part: PublishedPassage) -> tuple[str, tuple[Reference, ...]]:
    """Give what ties the speakers of a passage to others, and those others.

    That is its act where it is done to somebody, else that they were spoken of, or spoken to.
    """
    if directed := directed_at(part):
        return part.act.value, directed
    return (OF, part.about) if part.about else (TO, part.to)
