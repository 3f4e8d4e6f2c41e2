"""What a record is in RDF: takes a published record, gives its classes.

A class of schema.org or PROV is there where it says no more than the record. What nobody in
particular did has nobody in particular: an unnamed actor is neither a person nor an organization.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from briefing_site.exports.linked.terms import (
    ACTOR_TYPES,
    CLAIMS,
    ORGANIZATION,
    SOURCE_TYPES,
    TYPES,
    own_class,
)
from briefing_site.model.vocabularies import CAST
from briefing_site.published.actors import PublishedActor
from briefing_site.published.sources import Cited
from briefing_site.published.statements import PublishedPassage
from briefing_site.published.votes import PublishedVoter


def types_of(record: Any) -> tuple[str, ...]:  # noqa: ANN401 - of any kind
    """Give the classes of a record."""
    cls: type = type(record)
    usual = usual_types(cls)
    match record:
        case PublishedActor():
            return (*usual, *types_of_actor(record))
        case Cited():
            return (*usual, types_of_source(record))
        case PublishedPassage():
            return (*usual, *types_of_passage(record))
        case PublishedVoter() if record.ballot in CAST:
            return (*usual, "schema:VoteAction")
    return usual


@cache
def usual_types(cls: type) -> tuple[str, ...]:
    """Give what every record of a class is."""
    return (own_class(cls), *TYPES.get(cls, ()))


def types_of_actor(actor: PublishedActor) -> tuple[str, ...]:
    """Give what an actor is, of whom it is known."""
    return () if actor.unnamed else ACTOR_TYPES.get(actor.kind, ORGANIZATION)


def types_of_source(source: Cited) -> str:
    """Give what kind of work a source is."""
    usual = "schema:CreativeWork"
    return SOURCE_TYPES.get(source.kind, usual) if source.kind else usual


def types_of_passage(passage: PublishedPassage) -> tuple[str, ...]:
    """Say whether a passage quotes, and whether it claims."""
    quotes = ("schema:Quotation",) if passage.quote else ()
    return (*quotes, "schema:Claim") if passage.act in CLAIMS else quotes
