"""The writers' own judgements: takes them, gives their boxes, with what came of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing_site.document.nodes import Blocks, Division, Inlines, Link, Place
from briefing_site.document.runs import Part, division, joined, paragraph, run, strong
from briefing_site.interface import _
from briefing_site.knowledge.entities import Assessment, Event, Passage, Source, Statement, Vote
from briefing_site.model.vocabularies import LIKELIHOODS
from briefing_site.naming import dates
from briefing_site.naming.terms import (
    confidence_meaning,
    confidence_words,
    likelihood_words,
    result_words,
)
from briefing_site.naming.wording import capital
from briefing_site.pages import links
from briefing_site.pages.library import Library
from briefing_site.pages.parts.linking import to_event, to_source, to_statement, to_vote
from briefing_site.pages.parts.phrases import listed, say
from briefing_site.pages.parts.texts import line, marks, prose
from briefing_site.pages.parts.times import dated


def assessments(library: Library, found: Sequence[Assessment]) -> Blocks:
    """Show the writers' own judgements, apart from what others said."""
    return tuple(assessment_box(library, one) for one in found)


def assessment_box(library: Library, assessment: Assessment) -> Division:
    """Show a judgement with its terms spelled out, what it rests on and what came of it."""
    own = strong(_("The writers’ own judgement"))  # noqa: RUF001 - an apostrophe as it is printed
    more = joined(grounds(library, assessment), " ")
    known = outcome(library, assessment)
    return division(
        paragraph(own, likelihood(assessment)),
        prose(library, assessment.record.text, assessment.briefing.id),
        paragraph(more) if more else (),
        paragraph(known) if known else (),
        class_="brf-assessment",
        id=links.numbered_anchor(assessment.ref),
    )


def likelihood(assessment: Assessment) -> str:
    """Say how likely something is held to be, with the range of the term; nothing without one."""
    words = likelihood_in_words(assessment)
    return f": {words}" if words else ""


def likelihood_in_words(assessment: Assessment) -> str:
    """Name a likelihood with the range of the term; nothing where none is given."""
    term = assessment.record.likelihood
    return f"{likelihood_words(term)} ({LIKELIHOODS[term].range})" if term else ""


def grounds(library: Library, assessment: Assessment) -> Iterator[Part]:
    """Say how sure a judgement is, what it rests on, and when it can be told whether it held."""
    record = assessment.record
    if record.confidence:
        words = capital(confidence_words(record.confidence))
        yield f"{words}: {confidence_meaning(record.confidence)}."
    if assessment.basis:
        basis = tuple(to_basis(library, one) for one in assessment.basis)
        yield say("Based on {basis}.", basis=listed(basis))
    if record.due:
        yield _("Due: {date}.", date=dates.edtf(record.due))
    yield when_recorded(assessment)


def when_recorded(assessment: Assessment) -> str:
    """Say from when on a judgement can have been on record; nothing where that is not known."""
    recorded = assessment.briefing.recorded
    if recorded is None:
        return ""
    date = dates.day(recorded)
    if assessment.record.was_due_before(recorded):
        return _("Recorded on {date} at the earliest, when it was past due.", date=date)
    return _("Recorded on {date} at the earliest.", date=date)


def to_basis(library: Library, basis: Statement | Passage | Vote | Event | Source) -> Link:
    """Link to what a judgement rests on."""
    match basis:
        case Statement() | Passage():
            return to_statement(library, basis)
        case Vote():
            return to_vote(basis)
        case Source():
            return to_source(basis)
        case Event():
            return to_event(basis)


def outcome(library: Library, assessment: Assessment) -> Inlines:
    """Say what came of a judgement, when, and in which sources; nothing before it is due."""
    known = assessment.record.outcome
    if known is None:
        return overdue(library, assessment)
    note = line(library, known.note, assessment.briefing.id)
    return run(
        dated(known.date),
        " ",
        strong(capital(result_words(known.result))),
        ".",
        *((" ", note) if note else ()),
        marks(library, assessment.outcome_uses),
    )


def overdue(library: Library, assessment: Assessment) -> Inlines:
    """Say that a judgement is past due and nothing is on record of it; nothing before that."""
    if not assessment.record.is_past_due(library.newest):
        return ()
    return (_("No outcome recorded as of {date}.", date=dates.day(library.newest)),)


def to_assessment(assessment: Assessment) -> Place:
    """Give the place of a judgement on its briefing's page."""
    page = links.briefing(assessment.briefing.id)
    return Place(page, links.numbered_anchor(assessment.ref))
