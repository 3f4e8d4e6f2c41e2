"""PLOVER's own words: takes acts, ballots and actors, gives categories, modes and codes.

The categories are those of the manual, draft of 2021; an act's category stands with the act. The
CAMEO roots are those from which the manual's own conversion table leads to each category.
"""

from __future__ import annotations

from typing import Any

from briefing_site.frozen import frozen
from briefing_site.model.acts import ACTS, Act
from briefing_site.model.languages import country_in_three_letters
from briefing_site.model.vocabularies import ActorKind, Ballot
from briefing_site.published.actors import PublishedActor

Json = dict[str, Any]


@frozen
class Category:
    """A category of events.

    Attributes:
        root: The root of CAMEO that it is made of.
        quad: 1 for cooperation and 3 for conflict in words; 2 and 4, in deeds, no act of speech is.
    """

    root: str
    quad: int


CATEGORIES = {
    "AGREE": Category("03", 1),
    "CONSULT": Category("04", 1),
    "SUPPORT": Category("05", 1),
    "CONCEDE": Category("08", 1),
    "REQUEST": Category("10", 3),
    "ACCUSE": Category("11", 3),
    "REJECT": Category("12", 3),
    "THREATEN": Category("13", 3),
}
"""The categories of what is said, each with its root and its quad."""

MODES = {Act.ACCUSE: "allege", Act.CONDEMN: "disapprove"}
"""The modes that an act itself tells; those of other categories tell what is asked or threatened,
which no field of the record does."""

VOTES = {Ballot.FOR: "SUPPORT", Ballot.AGAINST: "REJECT"}
"""To vote for a text approves it, to vote against it rejects it. Who abstained or was not there did
neither."""

SECTORS = {ActorKind.STATE: "GOV", ActorKind.COURT: "JUD"}
"""The sector of those of which the kind alone says it: a government body may be a parliament's, and
of a movement or fighters nobody recorded whom they are against."""

OTHER_CODES = {"XK": "KOS", "EU": "EUR", "UN": "UNO"}
"""Codes of the manual that are not ISO's."""


def category_of(act: Act) -> str:
    """Give the category of an act; nothing where PLOVER has none for it."""
    return ACTS[act].plover


def country_of(actor: PublishedActor) -> str:
    """Give the code of an actor's country; nothing where it has none today."""
    own = (actor.country or "").upper()
    return OTHER_CODES.get(own) or country_in_three_letters(own)


def entity_of(actor: PublishedActor) -> Json:
    """Give an actor as PLOVER has it; as long as nothing names it otherwise, by its own name."""
    links = {one.name: one.value for one in actor.links}
    found = {
        "code": country_of(actor),
        "sector": "" if actor.unnamed else SECTORS.get(actor.kind, ""),
        "entity_text": actor.name,
        "identifier_id": links.get("wikidata", actor.id),
        "identifier_text": actor.name,
    }
    return {name: value for name, value in found.items() if value}
