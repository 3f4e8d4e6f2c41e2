"""Briefings as they are published: takes a briefing, gives it with the names of what it holds."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any

from briefing_site.knowledge.corrections import corrections_in
from briefing_site.model.briefing import Briefing
from briefing_site.model.vocabularies import Status
from briefing_site.pages import links
from briefing_site.pages.library import Library
from briefing_site.published.fields import Holds, Kind, published, told, written
from briefing_site.published.judgements import (
    PublishedAssessment,
    PublishedCorrection,
    published_assessment,
    published_correction,
)
from briefing_site.published.naming import (
    address,
    known_issues,
    to_briefing,
    to_event,
    to_position,
    to_source,
    to_vote,
)
from briefing_site.published.statements import statements_in
from briefing_site.published.values import Reference


def held(meaning: str, example: str, kind: Kind) -> Any:  # noqa: ANN401 - declares a field
    """Describe a list of what a briefing holds, each of which names the briefing itself."""
    return told(meaning, example, of=((Briefing, f"{kind.value}s"),), to=(kind,), other_side=True)


@published
class PublishedBriefing:
    """One subject, on one date, with its sources, words, positions and events."""

    id: str = told("Its id.", "2025-07-31-x", text=Holds.ID)
    title: str = written(Briefing, "title")
    date: dt.date = written(Briefing, "date")
    status: Status = written(Briefing, "status")
    superseded_by: Reference | None = told(
        "The briefing that took its place.",
        "2022-06-24-libya",
        of=((Briefing, "superseded_by"),),
        to=(Kind.BRIEFING,),
    )
    retraction: str | None = told(
        "Why it is withdrawn.", "The source withdrew its report.", of=((Briefing, "retraction"),)
    )
    recorded: dt.date | None = told(
        "The day on which it came into the record.", "2025-08-01", of=((Briefing, "recorded"),)
    )
    updated: dt.date | None = written(Briefing, "updated")
    authors: tuple[str, ...] = written(Briefing, "authors")
    issues: tuple[Reference, ...] = told(
        "What it bears on.", "nuclear-talks", of=((Briefing, "issues"),), to=(Kind.ISSUE,)
    )
    tags: tuple[str, ...] = written(Briefing, "tags")
    summary: str = written(Briefing, "summary")
    key_points: tuple[str, ...] = written(Briefing, "key_points")
    background: str | None = written(Briefing, "background")
    unknowns: tuple[str, ...] = written(Briefing, "unknowns")
    statements: tuple[Reference, ...] = held(
        "Its statements.", "2025-07-31-x#joint-statement", Kind.STATEMENT
    )
    votes: tuple[Reference, ...] = held("Its votes.", "2025-07-31-x#renewal", Kind.VOTE)
    positions: tuple[Reference, ...] = held(
        "Its positions, those that follow from its votes among them.",
        "2025-07-31-x#position-1",
        Kind.POSITION,
    )
    events: tuple[Reference, ...] = held("Its events.", "2025-07-31-x#talks", Kind.EVENT)
    sources: tuple[Reference, ...] = held("Its sources.", "2025-07-31-x#wire", Kind.SOURCE)
    assessments: tuple[PublishedAssessment, ...] = told(
        "The writer's own judgements.", of=((Briefing, "assessments"),)
    )
    corrections: tuple[PublishedCorrection, ...] = told(
        "What was mended, newest last.", of=((Briefing, "corrections"),)
    )
    formerly: tuple[str, ...] = written(Briefing, "formerly")
    address: str = told(
        "Where its page is.", "https://example.org/briefings/2025-07-31-x/", text=Holds.ADDRESS
    )


def published_briefing(library: Library, briefing: Briefing) -> PublishedBriefing:
    """Give a briefing with the names of what it holds."""
    by = library.kb.briefings.get(briefing.superseded_by or "")
    return PublishedBriefing(
        id=briefing.id,
        title=briefing.title,
        date=briefing.date,
        status=briefing.status,
        superseded_by=to_briefing(by) if by else None,
        recorded=briefing.recorded,
        updated=briefing.updated,
        authors=briefing.authors,
        issues=known_issues(library, briefing.issues),
        tags=briefing.tags,
        formerly=briefing.formerly,
        address=address(library, links.briefing(briefing.id)),
        **own_texts(library, briefing),
        **parts(library, briefing),
    )


def own_texts(library: Library, briefing: Briefing) -> Mapping[str, Any]:
    """Give a briefing's own texts as plain text."""

    def plain(text: str | None) -> str:
        return library.plain(text, briefing.id)

    def each(texts: Iterable[str]) -> tuple[str, ...]:
        return tuple([plain(one) for one in texts])

    return {
        "retraction": plain(briefing.retraction) or None,
        "summary": plain(briefing.summary),
        "key_points": each(briefing.key_points),
        "background": plain(briefing.background) or None,
        "unknowns": each(briefing.unknowns),
    }


def parts(library: Library, briefing: Briefing) -> Mapping[str, Any]:
    """Name what a briefing holds, and give what has no page and no file of its own."""
    kb, id_ = library.kb, briefing.id
    judged, mended = kb.assessments_in[id_], corrections_in(briefing)
    return {
        "statements": statements_in(library, briefing),
        "votes": tuple([to_vote(one) for one in kb.votes_in[id_]]),
        "positions": tuple([to_position(library, one) for one in kb.positions_in[id_]]),
        "events": tuple([to_event(one) for one in kb.events_in[id_]]),
        "sources": tuple([to_source(one) for one in kb.sources_in[id_]]),
        "assessments": tuple([published_assessment(library, one) for one in judged]),
        "corrections": tuple([published_correction(library, one) for one in mended]),
    }
