"""A vote's page: takes a vote, gives who voted how, and how that differs from the time before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any

from briefing_site.document.nodes import Blocks, Definitions, Inlines, Link, Place, Table
from briefing_site.document.runs import (
    BlockPart,
    Part,
    blocks,
    bullets,
    division,
    heading,
    paragraph,
    run,
)
from briefing_site.interface import _
from briefing_site.knowledge.blocs import votes_by_bloc
from briefing_site.knowledge.entities import Statement, Vote
from briefing_site.knowledge.votes import Comparison, before, compared
from briefing_site.model.actor import Actor
from briefing_site.model.vocabularies import Ballot
from briefing_site.naming.statuses import with_status
from briefing_site.naming.typeset import title_of
from briefing_site.naming.votes import (
    ballot_words,
    dated_vote,
    result_shown,
    result_words,
)
from briefing_site.naming.wording import capital
from briefing_site.pages import links
from briefing_site.pages.beside import around
from briefing_site.pages.kinds import PageKind
from briefing_site.pages.library import Library
from briefing_site.pages.page import FrontMatter, Page
from briefing_site.pages.parted import Dated, mentioned
from briefing_site.pages.parts.ballots import named
from briefing_site.pages.parts.citing import cite_blocks
from briefing_site.pages.parts.corrections import changed_on, corrections_to
from briefing_site.pages.parts.embedding import embed, oembed_of
from briefing_site.pages.parts.following import follow_about
from briefing_site.pages.parts.head import data_of_vote, head, told_of_part
from briefing_site.pages.parts.history import history
from briefing_site.pages.parts.linking import (
    to_actor,
    to_pair,
    to_statements,
)
from briefing_site.pages.parts.marking import marked
from briefing_site.pages.parts.phrases import in_a_row, say
from briefing_site.pages.parts.put_to_vote import words_of_text
from briefing_site.pages.parts.shortened import nearest_of
from briefing_site.pages.parts.status import status_of_vote
from briefing_site.pages.parts.texts import marks, prose
from briefing_site.pages.parts.times import dated
from briefing_site.pages.parts.titles import section, title
from briefing_site.pages.parts.version import version_line
from briefing_site.pages.parts.voted_too import same_in_others
from briefing_site.pages.parts.votes import (
    compared_with,
    each_difference,
    sponsors,
    votes_table,
    what_it_means,
    who_voted_how,
)
from briefing_site.pages.quoting import cite_vote
from briefing_site.pages.resting import positions_shown, span_of


def vote_page(library: Library, vote: Vote) -> Page:
    """Build a vote's page."""
    return Page(
        path=links.vote(vote.ref),
        front=FrontMatter(
            title=with_status(vote.briefing, dated_vote(vote)),
            description=f"{vote.body.name}: {result_words(vote)}",
            kind=PageKind.VOTE,
            source=vote.briefing.path,
            date=vote.date,
            updated=changed_on(library, vote),
            oembed=oembed_of(library, vote, links.vote(vote.ref)),
        ),
        body=vote_blocks(library, vote),
    )


def vote_blocks(library: Library, vote: Vote) -> Blocks:
    """Show what came of it and who voted how, then what differs and what rests on it."""
    return blocks(
        title(dated_vote(vote)),
        status_of_vote(library, vote.briefing),
        vote_head(library, vote),
        version_line(library, vote),
        glance(vote),
        prose(library, vote.record.summary, vote.briefing.id),
        corrections_to(library, vote),
        whence(library, vote),
        words_of_text(library, vote),
        section("who-voted-how", _("Who voted how"), who_voted_how(library, vote), sponsors(vote)),
        paragraph(to_pair(vote.ref)),
        section("by-bloc", _("By bloc"), by_bloc(library, vote)),
        row(library, vote),
        same_in_others(library, vote),
        section("what-it-means", _("What a vote says of issues"), what_it_means(library, vote)),
        *(listed.section() for listed in lists_on(library, vote)),
        history(library, links.vote(vote.ref), of=(vote.briefing,)),
    )


def vote_head(library: Library, vote: Vote) -> Blocks:
    """Say who recorded it and when, how it is cited, followed and taken as data."""
    return head(
        told_of_part(library, vote),
        cite_blocks(library.once(cite_vote, vote)),
        follow_about(library, vote.briefing.issues, (vote.body,)),
        data_of_vote(),
        embed(library, [vote]),
    )


def lists_on(library: Library, vote: Vote) -> Iterator[Dated[Any]]:
    """Give the lists of what rests on a vote, answers it and leads to it."""
    kb, answers = library.kb, library.kb.answers_to[vote.ref]
    listed = partial(Dated, links.vote(vote.ref), dated_vote(vote))
    yield positions_shown(library, listed, vote)
    yield listed("answers", _("Statements in answer"), answers, span_of, partial(lines, library))
    judged_in = (one.briefing for one in kb.assessments_on[vote.ref])
    yield mentioned(
        listed, "assessments-that-rest-on-it", _("Assessments that rest on it"), judged_in
    )
    yield mentioned(listed, "mentioned-in", _("Mentioned in"), kb.briefings_linking_to[vote.ref])


def lines(library: Library, found: Sequence[Statement]) -> BlockPart:
    """Lead to statements."""
    return bullets(to_statements(library, found))


def glance(vote: Vote) -> Blocks:
    """Show at a glance what was voted on, where, and what came of it."""
    shown = tuple(((word,), run(what)) for word, what in facts(vote) if what)
    return (division(Definitions(shown), class_="brf-glance"),)


def facts(vote: Vote) -> Iterator[tuple[str, Part]]:
    """Go through what a reader wants to know first."""
    record = vote.record
    yield _("Result"), result_shown(vote)
    yield _("Body"), to_actor(vote.body, vote.when)
    yield _("Date"), dated(vote.when)
    yield _("Text"), record.symbol or ""
    yield _("Part"), record.part or ""
    yield _("Question"), record.question or ""


def whence(library: Library, vote: Vote) -> Blocks:
    """Say which briefing the vote comes from, and by which sources."""
    place = Place(links.briefing(vote.briefing.id), links.vote_anchor(vote.record.id))
    briefing = Link(place, marked(title_of(vote.briefing), vote.briefing))
    told = say("From the briefing {briefing}.", briefing=briefing)
    return (paragraph(told, marks(library, vote.uses)),)


def by_bloc(library: Library, vote: Vote) -> Blocks:
    """Show how the members of each bloc voted, also where only one did."""
    sides = [how for how in Ballot if vote.ballots[how]]
    divided = votes_by_bloc(library.kb, vote)
    rows = [bloc_row(bloc, vote, members, sides) for bloc, members in divided]
    head = ((_("Bloc"),), *((capital(ballot_words(how)),) for how in sides))
    told = paragraph(_("Of each bloc, those who are recorded here as its members and voted."))
    return (told, Table(head, tuple(rows))) if rows else ()


def bloc_row(
    bloc: Actor, vote: Vote, members: Sequence[Actor], sides: Sequence[Ballot]
) -> tuple[Inlines, ...]:
    """Show how the members of a bloc voted, by the ways in which anybody did."""
    cells = ([one for one in vote.ballots[how] if one in members] for how in sides)
    return (
        (to_actor(bloc, vote.when),),
        *(in_a_row(named(vote, found)) for found in cells),
    )


def row(library: Library, vote: Vote) -> Blocks:
    """Show the votes on the same question, and what differs from the one before."""
    found = library.kb.votes_on_question[vote.question]
    if len(found) <= 1:
        return ()
    near = around(found, found.index(vote))
    comparisons = (differences(compared(earlier, vote)) for earlier in before(found, vote))
    return section(
        "same-question",
        _("Votes on the same question"),
        paragraph(vote.record.question or ""),
        nearest_of(len(near), len(found), run(to_questions())),
        votes_table(library, near),
        *comparisons,
    )


def to_questions() -> Link:
    """Lead to the votes of all questions."""
    return Link(Place(links.QUESTIONS), (_("Votes by question"),))


def differences(found: Comparison) -> Blocks:
    """Say who voted otherwise than the time before, and who could not then or now."""
    earlier = found.earlier
    anchor = f"compared-{earlier.record.id}"
    return (heading(3, anchor, compared_with(earlier)), bullets(each_difference(found)))
