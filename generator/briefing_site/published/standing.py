"""What is told of every part of a briefing: takes a part, gives how it stands and in which version.

A statement, a vote, a position and an event each have a class of their own, which has these fields
first.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from briefing_site.knowledge.entities import Event, Passage, PolicyPosition, Statement, Vote
from briefing_site.knowledge.positions import stands
from briefing_site.model.briefing import Briefing
from briefing_site.model.event import EventRecord
from briefing_site.model.statement import StatementRecord
from briefing_site.model.vocabularies import Status
from briefing_site.model.vote import VoteRecord
from briefing_site.pages.library import Library
from briefing_site.published.fields import Holds, Kind, published, told
from briefing_site.published.naming import to_briefing
from briefing_site.published.values import Reference
from briefing_site.versions.version import Versioned


@published
class PartOfBriefing:
    """What is told of every part of a briefing."""

    id: str = told(
        "Its id: that of its briefing, `#`, and its own there.",
        "2025-07-31-x#y",
        of=tuple((one, "id") for one in (StatementRecord, VoteRecord, EventRecord)),
        text=Holds.ID,
    )
    briefing: Reference = told(
        "The briefing that holds it.", "2025-07-31-x", to=(Kind.BRIEFING,), way_back=True
    )
    status: Status = told("Where its briefing stands in its life.", "published")
    uncounted: bool = told(
        "Whether it does not count: its briefing is retracted or superseded, or that of all that "
        "shows it.",
        example=True,
    )


@published
class CitedPart(PartOfBriefing):
    """What is told of a part that citations name by its version."""

    version: str = told(
        "Seven hexadecimal digits that are others once anything that its page shows of it is.",
        "4be1a0c",
    )
    version_day: dt.date | None = told(
        "The day of its last correction, else of the last change to its briefing, else of its "
        "recording.",
        "2025-08-02",
    )


def part_of_briefing(
    part: Statement | Passage | Vote | PolicyPosition | Event,
) -> Mapping[str, Any]:
    """Give what is told of every part of a briefing."""
    briefing: Briefing = part.briefing
    is_counted = stands(part) if not isinstance(part, Event) else not briefing.is_withdrawn
    return {
        "id": part.ref,
        "briefing": to_briefing(briefing),
        "status": briefing.status,
        "uncounted": not is_counted,
    }


def cited_part(library: Library, part: Versioned) -> Mapping[str, Any]:
    """Give what is told of a part that citations name by its version."""
    version = library.version_of(part)
    named = {"version": version.name, "version_day": version.day}
    return {**part_of_briefing(part), **named}
