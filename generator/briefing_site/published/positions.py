"""Positions as they are published: takes a position, gives it with what shows it."""

from __future__ import annotations

import datetime as dt

from briefing_site.knowledge.entities import PolicyPosition
from briefing_site.knowledge.positions import stands
from briefing_site.model.position import PositionEnd, PositionRecord
from briefing_site.model.vocabularies import Ballot, Confidence, Stance
from briefing_site.pages import links
from briefing_site.pages.library import Library
from briefing_site.published.fields import Holds, Kind, published, told, written
from briefing_site.published.naming import (
    address,
    position_name,
    to_actors,
    to_issue,
    to_parts,
    to_position,
)
from briefing_site.published.sources import PublishedUse, uses
from briefing_site.published.standing import CitedPart, cited_part
from briefing_site.published.values import Date, Reference, date_of
from briefing_site.published.votes import first_record

SHOWING = (Kind.STATEMENT, Kind.PASSAGE, Kind.VOTE)


@published
class PublishedEnd:
    """That a position is held no longer, with what shows it."""

    date: Date = told(
        "The last day on which it is held.",
        "2026-02-28",
        of=((PositionEnd, "date"), (PositionEnd, "date_note")),
    )
    uncounted: bool = told(
        "Whether all that shows its end is retracted or superseded: then it is held as before.",
        example=True,
    )
    evidence: tuple[Reference, ...] = told(
        "The statements, passages and votes that show its end.",
        "2025-07-31-x#withdrawal",
        of=((PositionEnd, "evidence"),),
        to=SHOWING,
    )
    sources: tuple[PublishedUse, ...] = written(PositionEnd, "sources")


@published
class PublishedPosition(CitedPart):
    """Where actors stand on an issue, from a date on."""

    name: str = told(
        "What it is called.", "Iran: for, on conditions: Iran and the United States should talk"
    )
    repeats: Reference | None = told(
        "The position of another briefing that follows from the same vote for all of its actors, "
        "and is counted in its stead.",
        "2023-07-11-x#position-cross-border-for-syria-cross-border-aid",
        to=(Kind.POSITION,),
    )
    actors: tuple[Reference, ...] = told(
        "Who stands there.", "iran", of=((PositionRecord, "actors"),), to=(Kind.ACTOR,)
    )
    issue: Reference = told(
        "The issue.", "nuclear-talks", of=((PositionRecord, "issue"),), to=(Kind.ISSUE,)
    )
    proposition: str = told(
        "The issue's proposition, which the stance is on.",
        "Iran and the United States should resume nuclear negotiations.",
    )
    stance: Stance = written(PositionRecord, "stance")
    date: Date = told(
        "From when.",
        "2025-07",
        of=((PositionRecord, "date"), (PositionRecord, "date_note")),
    )
    day: dt.date = told(
        "The day from which it counts: the last that its date can mean, but by when what shows it "
        "was published.",
        "2025-07-31",
    )
    follows_from: Ballot | None = told(
        "How its actors voted, where it is written nowhere but follows from a vote.", "for"
    )
    summary: str | None = written(PositionRecord, "summary")
    conditions: tuple[str, ...] = told(
        "What must be met first.",
        "No further strikes on its nuclear sites.",
        of=((PositionRecord, "conditions"),),
    )
    evidence: tuple[Reference, ...] = told(
        "The statements, passages and votes that show it.",
        "2025-07-31-x#talks",
        of=((PositionRecord, "evidence"),),
        to=SHOWING,
    )
    sources: tuple[PublishedUse, ...] = told(
        "Sources that show it besides.", of=((PositionRecord, "sources"),)
    )
    confidence: Confidence | None = written(PositionRecord, "confidence")
    until: PublishedEnd | None = told(
        "Its last day, after which nothing is recorded, and what shows that it ended.",
        of=((PositionRecord, "until"),),
    )
    statements: int = told("How many statements that count show it.", 1)
    votes: int = told("How many votes that count show it.", 0)
    documents: int = told("How many documents that goes back to.", 2)
    independent: int = told("How many of these no party to the matter published.", 1)
    unplaced: int = told("Of how many it is not known who published them.", 0)
    address: str = told(
        "Where it stands on the page of its briefing.",
        "https://example.org/briefings/2025-07-31-x/#position-1",
        text=Holds.ADDRESS,
    )


def published_position(library: Library, position: PolicyPosition) -> PublishedPosition:
    """Give a position with what shows it."""
    record, holder = position.record, position.briefing.id
    return PublishedPosition(
        **cited_part(library, position),
        name=position_name(library, position),
        repeats=repeated(library, position),
        actors=to_actors(position.actors, position.when),
        issue=to_issue(position.issue),
        proposition=position.issue.proposition,
        stance=position.stance,
        date=date_of(position.when),
        day=position.date,
        follows_from=position.follows_from,
        summary=library.plain(record.summary, holder) or None,
        conditions=tuple([library.plain(one, holder) for one in record.conditions]),
        evidence=to_parts(library, position.evidence),
        sources=uses(position.uses),
        confidence=record.confidence,
        until=end(library, position),
        statements=len(position.statements),
        votes=len(position.votes),
        documents=len(position.origins),
        independent=position.independent_sources,
        unplaced=position.unplaced_sources,
        address=address(library, links.briefing(holder), links.numbered_anchor(position.ref)),
    )


def repeated(library: Library, position: PolicyPosition) -> Reference | None:
    """Name the position that follows from another record of the same vote and is counted."""
    if position.follows_from is None or not stands(position):
        return None
    counted = first_record(library, position.votes[0])
    same = next(
        (one for one in library.kb.positions_shown_by[counted.ref] if is_repeated(one, position)),
        None,
    )
    return to_position(library, same) if same and same is not position else None


def is_repeated(counted: PolicyPosition, position: PolicyPosition) -> bool:
    """Whether a position of one record of a vote says all that one of another record says."""
    return (
        counted.follows_from is position.follows_from
        and counted.issue is position.issue
        and counted.stance is position.stance
        and {*position.actors} <= {*counted.actors}
    )


def end(library: Library, position: PolicyPosition) -> PublishedEnd | None:
    """Give the end of a position, if one is recorded."""
    until = position.record.until
    if until is None:
        return None
    return PublishedEnd(
        date=date_of(until.date.noted(until.date_note)),
        uncounted=position.ended is None,
        evidence=to_parts(library, position.end_evidence),
        sources=uses(position.end_uses),
    )
