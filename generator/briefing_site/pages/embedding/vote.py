"""A vote's card: takes a vote, gives what came of it, where and when, and who voted how."""

from __future__ import annotations

from briefing_site.document.nodes import Blocks, Inlines, Place
from briefing_site.document.runs import (
    DOT,
    blocks,
    bullets,
    division,
    joined,
    paragraph,
    run,
    strong,
)
from briefing_site.document.write_to_copy import Quoted
from briefing_site.interface import _
from briefing_site.knowledge.entities import Vote
from briefing_site.knowledge.votes import number_of
from briefing_site.model.vocabularies import Ballot
from briefing_site.naming.statuses import with_status
from briefing_site.naming.votes import ballot_words, dated_vote, how_many, result_words
from briefing_site.naming.wording import capital
from briefing_site.pages import links
from briefing_site.pages.embedding.card import Card
from briefing_site.pages.embedding.mended import mended_words
from briefing_site.pages.embedding.sources import source_lines
from briefing_site.pages.library import Library
from briefing_site.pages.parts.linking import to_actor, to_actors
from briefing_site.pages.parts.marking import mended_mark
from briefing_site.pages.parts.phrases import in_a_row
from briefing_site.pages.parts.shortened import first_named
from briefing_site.pages.parts.status import status_of_vote
from briefing_site.pages.parts.votes import has_cast


def card_of_vote(library: Library, vote: Vote) -> Card:
    """Show a vote small."""
    page = Place(links.vote(vote.ref))
    name, result = dated_vote(vote), result_words(vote)
    return Card(
        record=vote,
        path=page.path,
        page=page,
        heading=name,
        title=with_status(vote.briefing, name),
        blocks=blocks(
            status_of_vote(library, vote.briefing),
            paragraph(strong(f"{capital(result)}.")),
            division(paragraph(where_and_what(vote), *mended_mark(library, vote)), class_="facts"),
            who_voted(vote, Place(page.path, "who-voted-how")),
            source_lines(library, vote.uses, page.path),
        ),
        words=(Quoted(f"{vote.body.name}: {result}.", library.settings.language),),
        told=(mended_words(library, vote),),
    )


def where_and_what(vote: Vote) -> Inlines:
    """Name the body, and the question where the record has one."""
    return joined(filter(None, [to_actor(vote.body, vote.when), vote.record.question]), DOT)


def who_voted(vote: Vote, whole: Place) -> Blocks:
    """Name who cast which ballot, of many the first; and say where not everybody is named."""
    lines = [side(vote, how, whole) for how in Ballot if has_cast(vote, how)]
    is_partial = bool(lines) and not vote.record.names_everybody
    return blocks(
        division(bullets(lines), class_="sides") if lines else (),
        paragraph(_("Not everybody who voted is named here.")) if is_partial else (),
    )


def side(vote: Vote, how: Ballot, whole: Place) -> Inlines:
    """Say how many cast a ballot, and name them."""
    count = number_of(vote, how)
    told = capital(ballot_words(how) if count is None else how_many(how, count))
    names = in_a_row(first_named(to_actors(vote.ballots[how], vote.when), whole))
    return run(strong(told), ": ", names) if names else run(strong(told))
