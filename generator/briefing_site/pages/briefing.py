"""A briefing's page: takes a briefing, gives its view."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from briefing_site.knowledge.entities import Assessment, Event, Source, Statement
from briefing_site.model.actor import Actor
from briefing_site.model.briefing import Briefing
from briefing_site.model.vocabularies import LIKELIHOODS, Status
from briefing_site.pages import dates, links
from briefing_site.pages.cards import (
    MOST_ON_CARD,
    DivisionView,
    SpeakerView,
    StatementCard,
    division_views,
    speaker_view,
    statement_card,
    statement_link,
)
from briefing_site.pages.citing import CiteView, cite_view
from briefing_site.pages.dates import DateView
from briefing_site.pages.desk import Desk, LinkView
from briefing_site.pages.events import EventRow, event_row
from briefing_site.pages.library import Library
from briefing_site.pages.markdown import Markdown
from briefing_site.pages.page import FrontMatter, Page
from briefing_site.pages.references import reference_to_briefing
from briefing_site.pages.sources import SourceView, footnotes, source_view
from briefing_site.pages.stances import PositionRow, position_row
from briefing_site.pages.terms import (
    confidence_meaning,
    confidence_words,
    likelihood_words,
    status_word,
)


@dataclass(frozen=True, slots=True)
class SignatoriesView:
    """Everyone who made some statements together, and how they divide by bloc."""

    signatories: tuple[SpeakerView, ...]
    divisions: tuple[DivisionView, ...]
    statements: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True)
class AssessmentView:
    """The writer's own judgement, with the range of its term and what it rests on."""

    text: Markdown
    likelihood: str
    range: str
    confidence: str
    meaning: str
    basis: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True)
class CorrectionView:
    """A mistake that was mended."""

    anchor: str
    date: DateView
    text: Markdown


@dataclass(frozen=True, slots=True)
class BriefingView:
    """Everything on a briefing's page."""

    title: str
    status: Status | None
    status_word: str
    successor: LinkView | None
    retraction: Markdown
    date: DateView
    updated: DateView | None
    authors: str
    summary: Markdown
    issues: tuple[LinkView, ...]
    tags: tuple[LinkView, ...]
    speakers: tuple[LinkView, ...]
    key_points: tuple[Markdown, ...]
    background: Markdown
    signatories: tuple[SignatoriesView, ...]
    statements: tuple[StatementCard, ...]
    positions: tuple[PositionRow, ...]
    events: tuple[EventRow, ...]
    assessments: tuple[AssessmentView, ...]
    sources: tuple[SourceView, ...]
    corrections: tuple[CorrectionView, ...]
    cite: CiteView


def briefing_page(library: Library, briefing: Briefing) -> Page:
    """Build a briefing's page."""
    desk = Desk(library, links.briefing(briefing.id))
    view = briefing_view(desk, briefing)
    return Page(
        path=desk.path,
        front=FrontMatter(
            title=briefing.title,
            description=desk.plain(briefing.summary, briefing.id),
            kind="briefing",
            source=briefing.span.path,
            date=briefing.date,
            updated=briefing.updated or briefing.date,
            boost=2,
        ),
        template="briefing",
        view=view,
        footnotes=footnotes(desk),
    )


def briefing_view(desk: Desk, briefing: Briefing) -> BriefingView:
    """Gather everything on a briefing's page, cited sources numbered from top to bottom."""
    kb = desk.library.kb
    said = as_written(briefing, kb.statements_in[briefing.id])
    spoken = Counter(actor for one in said for actor in one.by)
    as_of = briefing.updated or briefing.date
    successor = kb.briefings.get(briefing.superseded_by or "")
    return BriefingView(
        title=briefing.title,
        status=status_of(briefing),
        status_word=status_in_words(briefing),
        successor=desk.briefing(successor) if successor else None,
        retraction=desk.prose(briefing.retraction, briefing.id),
        date=dates.dated(briefing.date),
        updated=dates.dated(briefing.updated) if briefing.updated else None,
        authors=", ".join(briefing.authors),
        summary=desk.prose(briefing.summary, briefing.id),
        issues=desk.issues(briefing.issues),
        tags=tuple(LinkView(tag, desk.href(*desk.library.tag(tag))) for tag in briefing.tags),
        speakers=desk.actors(actor for actor, _ in spoken.most_common()),
        key_points=tuple(desk.line(point, briefing.id) for point in briefing.key_points),
        background=desk.prose(briefing.background, briefing.id),
        signatories=signatories_views(desk, said),
        statements=tuple(statement_card(desk, one) for one in said),
        positions=tuple(position_row(desk, p, as_of) for p in kb.positions_in[briefing.id]),
        events=tuple(event_row(desk, event) for event in kb.events_in[briefing.id]),
        assessments=tuple(assessment_view(desk, a) for a in kb.assessments_in[briefing.id]),
        sources=tuple(source_view(desk, source) for source in kb.sources_in[briefing.id]),
        corrections=tuple(
            CorrectionView(
                links.correction_anchor(number),
                dates.dated(one.date),
                desk.line(one.text, briefing.id),
            )
            for number, one in enumerate(briefing.corrections, start=1)
        ),
        cite=cite_view(desk, reference_to_briefing(desk.library, briefing)),
    )


def status_of(briefing: Briefing) -> Status | None:
    """Give the status that a reader must know of; nothing for a published briefing."""
    return None if briefing.status is Status.PUBLISHED else briefing.status


def status_in_words(briefing: Briefing) -> str:
    """Name the status that a reader must know of; nothing for a published briefing."""
    status = status_of(briefing)
    return status_word(status) if status else ""


def as_written(briefing: Briefing, said: Sequence[Statement]) -> list[Statement]:
    """Put statements in the order of the file: the writer had a reason for it."""
    places = {record.id: place for place, record in enumerate(briefing.statements)}
    return sorted(said, key=lambda one: places[one.record.id])


def signatories_views(desk: Desk, said: Sequence[Statement]) -> tuple[SignatoriesView, ...]:
    """Show each set of signatories once, with the statements that it made."""
    together: dict[tuple[Actor, ...], list[Statement]] = {}
    for one in said:
        if len(one.by) > MOST_ON_CARD:
            together.setdefault(one.by, []).append(one)
    return tuple(
        SignatoriesView(
            signatories=tuple(speaker_view(desk, actor, made[0].date) for actor in by),
            divisions=division_views(desk, by, made[0].date),
            statements=tuple(statement_link(desk, one) for one in made),
        )
        for by, made in together.items()
    )


def assessment_view(desk: Desk, assessment: Assessment) -> AssessmentView:
    """Show a judgement with its terms spelled out."""
    record = assessment.record
    term = LIKELIHOODS[record.likelihood] if record.likelihood else None
    return AssessmentView(
        text=desk.prose(record.text, assessment.briefing.id),
        likelihood=likelihood_words(record.likelihood) if record.likelihood else "",
        range=term.range if term else "",
        confidence=confidence_words(record.confidence) if record.confidence else "",
        meaning=confidence_meaning(record.confidence) if record.confidence else "",
        basis=tuple(basis_link(desk, basis) for basis in assessment.basis),
    )


def basis_link(desk: Desk, basis: Statement | Event | Source) -> LinkView:
    """Link to what a judgement rests on."""
    match basis:
        case Statement():
            return statement_link(desk, basis)
        case Source():
            return desk.source(basis)
    href = desk.href(links.briefing(basis.briefing.id), links.event_anchor(basis.record.id))
    return LinkView(basis.record.title, href)
