"""A statement's page: takes a statement, gives it at its own permanent address."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

from briefing_site.document.nodes import Blocks, Link, Place
from briefing_site.document.runs import blocks, paragraph, run
from briefing_site.interface import _
from briefing_site.knowledge.entities import Statement
from briefing_site.naming.statements import quotation
from briefing_site.naming.statuses import with_status
from briefing_site.naming.typeset import title_of
from briefing_site.pages import links
from briefing_site.pages.beside import around
from briefing_site.pages.kinds import PageKind
from briefing_site.pages.library import Library
from briefing_site.pages.page import FrontMatter, Page
from briefing_site.pages.parted import Dated, mentioned
from briefing_site.pages.parts.answers import awaited_by
from briefing_site.pages.parts.cards import statement_card
from briefing_site.pages.parts.citing import cite_blocks, cite_place
from briefing_site.pages.parts.corrections import changed_on
from briefing_site.pages.parts.embedding import embed, oembed_of
from briefing_site.pages.parts.following import concerned, follow_about
from briefing_site.pages.parts.head import data_of_statement, head, told_of_part
from briefing_site.pages.parts.history import history
from briefing_site.pages.parts.linking import to_briefing, to_issues, to_pair, to_series
from briefing_site.pages.parts.marking import marked
from briefing_site.pages.parts.phrases import listed, off_paper, say
from briefing_site.pages.parts.put_to_vote import vote_on
from briefing_site.pages.parts.shortened import nearest_of
from briefing_site.pages.parts.signed_too import signed_too
from briefing_site.pages.parts.speakers import (
    MOST_ON_CARD,
    SIGNATORIES,
    divided_by_bloc,
    heading_of,
    signatories,
)
from briefing_site.pages.parts.statements import statements_table
from briefing_site.pages.parts.status import status_of_statement
from briefing_site.pages.parts.thread import Shown, thread_list, thread_place
from briefing_site.pages.parts.titles import section, title
from briefing_site.pages.parts.version import version_line
from briefing_site.pages.quoting import cite_passage, cite_statement
from briefing_site.pages.references import Reference
from briefing_site.pages.resting import positions_shown


def statement_page(library: Library, said: Statement) -> Page:
    """Build a statement's page."""
    first = said.passages[0]
    summary = library.words(said.summary or first.record.summary, said.briefing.id)
    name = library.dated_name_of(said)
    return Page(
        path=links.statement(said.ref),
        front=FrontMatter(
            title=with_status(said.briefing, name),
            description=quotation(first, library.settings.language, 155) or summary,
            kind=PageKind.STATEMENT,
            source=said.briefing.path,
            date=said.date,
            updated=changed_on(library, said),
            oembed=oembed_of(library, said, links.statement(said.ref)),
        ),
        body=statement_blocks(library, said),
    )


def statement_blocks(library: Library, said: Statement) -> Blocks:
    """Show the words, then whose they are, what answers them, and what rests on them."""
    return blocks(
        title(library.dated_name_of(said)),
        status_of_statement(library, said.briefing),
        statement_head(library, said),
        version_line(library, said),
        statement_card(library, said, links.statement(said.ref)),
        whence(library, said),
        vote_on(library, said),
        to_unanswered(library, said),
        who_signed(library, said),
        signed_too(library, said),
        paragraph(to_pair(said.ref)),
        thread(library, said),
        *(listed.section() for listed in lists_on(library, said)),
        others(library, said),
        history(library, links.statement(said.ref), of=(said.briefing,)),
    )


def statement_head(library: Library, said: Statement) -> Blocks:
    """Say who recorded it and when, how it is cited, followed and taken as data."""
    return head(
        told_of_part(library, said),
        cite_blocks(library.once(cite_statement, said), passages_to_cite(library, said)),
        follow_about(library, (issue.id for issue in said.issues), concerned([said])),
        data_of_statement(),
        embed(library, [said]),
    )


def lists_on(library: Library, said: Statement) -> Iterator[Dated[Any]]:
    """Give the lists of what rests on a statement and leads to it."""
    kb, path = library.kb, links.statement(said.ref)
    listed = partial(Dated, path, library.dated_name_of(said))
    yield positions_shown(library, listed, said)
    judged_in = (one.briefing for one in kb.assessments_on[said.ref])
    yield mentioned(
        listed, "assessments-that-rest-on-it", _("Assessments that rest on it"), judged_in
    )
    yield mentioned(listed, "mentioned-in", _("Mentioned in"), kb.briefings_linking_to[said.ref])


def passages_to_cite(library: Library, said: Statement) -> Iterator[tuple[str, Reference]]:
    """Give the citation of each passage; where there is but one, it is the statement's."""
    if links.is_divided(said):
        for passage in said.passages:
            yield cite_place(passage).anchor, library.once(cite_passage, passage)


def whence(library: Library, said: Statement) -> Blocks:
    """Say which briefing the statement comes from, on which issues and in which series it is."""
    briefing = said.briefing
    place = Place(links.briefing(briefing.id), links.statement_anchor(said.record.id))
    whole = Link(place, marked(title_of(briefing), briefing))
    issues = to_issues(library, (issue.id for issue in said.issues))
    series = tuple(map(to_series, library.series_holding[said.ref]))
    return blocks(
        paragraph(say("From the briefing {briefing}.", briefing=whole)),
        paragraph(say("On {issues}.", issues=listed(issues))) if issues else (),
        paragraph(say("One of the series {series}.", series=listed(series))) if series else (),
    )


def to_unanswered(library: Library, said: Statement) -> Blocks:
    """Lead to what has no answer, where no thread shows it; the silence stands at its passage."""
    is_told = not library.once(awaited_by, said) or len(library.conversation(said).turns) > 1
    place = None if is_told else thread_place(library, said)
    return (paragraph(off_paper(say("See all {threads}.", threads=place))),) if place else ()


def who_signed(library: Library, said: Statement) -> Blocks:
    """List who is behind it, where they are too many for the card or divide by a bloc."""
    is_told = len(said.by) > MOST_ON_CARD or divided_by_bloc(library, said)
    return section(SIGNATORIES, heading_of([said]), signatories(library, said)) if is_told else ()


def thread(library: Library, said: Statement) -> Blocks:
    """Show the conversation that the statement is part of; nothing where it is on its own."""
    whole = library.conversation(said)
    if len(whole.turns) == 1:
        return ()
    shown = around(whole.turns, whole.places[said.ref])
    place = thread_place(library, said)
    return section(
        "thread",
        _("Thread"),
        nearest_of(len(shown), len(whole.turns)),
        thread_list(library, Shown(shown, said)),
        paragraph(off_paper(say("In the list of all {threads}.", threads=place))) if place else (),
    )


def others(library: Library, said: Statement) -> Blocks:
    """Show what else the briefing holds, the nearest where that is much."""
    row = library.kb.statements_in[said.briefing.id]
    near = around(row, library.places[said.ref])
    shown = [one for one in near if one.ref != said.ref]
    if not shown:
        return ()
    return section(
        "other-statements-of-this-briefing",
        _("Other statements of this briefing"),
        nearest_of(len(shown), len(row) - 1, run(to_briefing(said.briefing))),
        statements_table(library, shown),
    )
