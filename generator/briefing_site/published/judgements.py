"""Judgements and corrections as they are published: takes them, gives what they are of, too."""

from __future__ import annotations

import datetime as dt

from briefing_site.knowledge.corrections import Mended, part_mended
from briefing_site.knowledge.entities import Assessment
from briefing_site.model.assessment import AssessmentRecord, OutcomeRecord
from briefing_site.model.correction import Correction
from briefing_site.model.vocabularies import Confidence, Likelihood, Result
from briefing_site.pages import links
from briefing_site.pages.library import Library
from briefing_site.published.fields import Holds, Kind, published, told, written
from briefing_site.published.naming import address, to_briefing, to_part, to_parts
from briefing_site.published.sources import PublishedUse
from briefing_site.published.sources import uses as published_uses
from briefing_site.published.values import Date, Reference, date_if, date_of

MENDED = (Kind.STATEMENT, Kind.PASSAGE, Kind.VOTE, Kind.EVENT, Kind.SOURCE)


@published
class PublishedOutcome:
    """How a judgement came out."""

    date: Date = written(OutcomeRecord, "date")
    result: Result = written(OutcomeRecord, "result")
    note: str | None = written(OutcomeRecord, "note")
    sources: tuple[PublishedUse, ...] = written(OutcomeRecord, "sources")


@published
class PublishedAssessment:
    """The writer's own judgement, kept apart from what sources say."""

    id: str = told(
        "Its id: that of its briefing, `#`, and its number there, which changes where one is "
        "added before it.",
        "2025-07-31-x#assessment-1",
        text=Holds.ID,
    )
    briefing: Reference = told(
        "The briefing that holds it.", "2025-07-31-x", to=(Kind.BRIEFING,), way_back=True
    )
    text: str = written(AssessmentRecord, "text")
    likelihood: Likelihood | None = written(AssessmentRecord, "likelihood")
    confidence: Confidence | None = written(AssessmentRecord, "confidence")
    basis: tuple[Reference, ...] = told(
        "The statements, votes, events and sources that it rests on.",
        "2025-07-31-x#joint-statement",
        of=((AssessmentRecord, "basis"),),
        to=MENDED,
    )
    due: Date | None = written(AssessmentRecord, "due")
    outcome: PublishedOutcome | None = told(
        "How it came out, once that is known.", of=((AssessmentRecord, "outcome"),)
    )
    address: str = told(
        "Where it stands on the page of its briefing.",
        "https://example.org/briefings/2025-07-31-x/#assessment-1",
        text=Holds.ADDRESS,
    )


@published
class PublishedCorrection:
    """A mistake that was mended, kept in view."""

    id: str = told(
        "Its id: that of its briefing, `#correction-`, its day, and what was mended.",
        "2025-07-31-x#correction-2025-08-02",
        text=Holds.ID,
    )
    briefing: Reference = told(
        "The briefing that was mended.", "2025-07-31-x", to=(Kind.BRIEFING,), way_back=True
    )
    date: dt.date = written(Correction, "date")
    text: str = written(Correction, "text")
    of: Reference | None = told(
        "What was mended; nothing where it is the briefing as a whole.",
        "2025-07-31-x#joint-statement",
        of=((Correction, "of"),),
        to=MENDED,
    )
    address: str = told(
        "Where it stands on the page of its briefing.",
        "https://example.org/briefings/2025-07-31-x/#correction-2025-08-02",
        text=Holds.ADDRESS,
    )


def published_assessment(library: Library, judged: Assessment) -> PublishedAssessment:
    """Give a judgement with what it rests on."""
    record, holder = judged.record, judged.briefing.id
    return PublishedAssessment(
        id=judged.ref,
        briefing=to_briefing(judged.briefing),
        text=library.plain(record.text, holder),
        likelihood=record.likelihood,
        confidence=record.confidence,
        basis=to_parts(library, judged.basis),
        due=date_if(record.due),
        outcome=outcome(library, judged),
        address=address(library, links.briefing(holder), links.numbered_anchor(judged.ref)),
    )


def outcome(library: Library, judged: Assessment) -> PublishedOutcome | None:
    """Give how a judgement came out, if that is known."""
    record = judged.record.outcome
    if record is None:
        return None
    return PublishedOutcome(
        date=date_of(record.date),
        result=record.result,
        note=library.plain(record.note, judged.briefing.id) or None,
        sources=published_uses(judged.outcome_uses),
    )


def published_correction(library: Library, mended: Mended) -> PublishedCorrection:
    """Give a correction with what it is of."""
    correction, holder = mended.correction, mended.briefing.id
    anchor, part = links.correction_anchor(mended.name), part_mended(library.kb, mended)
    return PublishedCorrection(
        id=correction_id(mended),
        briefing=to_briefing(mended.briefing),
        date=correction.date,
        text=library.plain(correction.text, holder),
        of=to_part(library, part) if part else None,
        address=address(library, links.briefing(holder), anchor),
    )


def correction_id(mended: Mended) -> str:
    """Give the id of a correction, which is its place on the page of its briefing."""
    return f"{mended.briefing.id}#{links.correction_anchor(mended.name)}"
