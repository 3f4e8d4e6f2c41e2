"""Votes where they bear on an issue or an actor: takes them, gives who voted how and what follows.

Each stands with how it differs from the vote before on its question, and with the position that
follows from it for each side, or that none does.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from operator import attrgetter

from briefing_site.document.nodes import Blocks, Break, Inlines, Link, Place, Table
from briefing_site.document.runs import (
    BlockPart,
    Part,
    blocks,
    bullets,
    fold,
    heading,
    joined,
    paragraph,
    run,
    small,
    strong,
)
from briefing_site.interface import _
from briefing_site.knowledge.blocs import belongs
from briefing_site.knowledge.entities import Bearing, Vote
from briefing_site.knowledge.votes import before, compared, number_of
from briefing_site.model.actor import Actor
from briefing_site.model.issue import Issue
from briefing_site.model.vocabularies import Ballot
from briefing_site.naming import dates
from briefing_site.naming.votes import ballot_words, how_many, result_shown, short_dated_vote
from briefing_site.naming.wording import capital
from briefing_site.pages import bounds, links
from briefing_site.pages.library import Library
from briefing_site.pages.parts.linking import to_actors, to_vote
from briefing_site.pages.parts.marking import marked, mended_mark, status_mark
from briefing_site.pages.parts.phrases import in_a_row, listed, say
from briefing_site.pages.parts.positions import uncounted_mark
from briefing_site.pages.parts.shortened import first_named
from briefing_site.pages.parts.stances import PropositionHead, stance_on
from briefing_site.pages.parts.texts import marks, prose
from briefing_site.pages.parts.the_rest import Rest, newest, newest_open
from briefing_site.pages.parts.times import dated
from briefing_site.pages.parts.votes import (
    compared_with,
    deed,
    each_difference,
    earlier_votes,
    following,
    has_cast,
    is_veto,
    positions_that_do_not_follow,
    sponsors,
    withheld_from,
)


def votes_on_issue(library: Library, issue: Issue) -> Blocks:
    """Show the newest votes that bear on an issue, newest first; nothing where there are none."""
    found = library.kb.votes_under[issue.id]
    if not found:
        return ()
    rest = Rest.in_timeline("issue", issue.id, "vote")
    shown, told = newest(found, attrgetter("date"), rest, bounds.MOST_VOTES)
    return blocks(
        told,
        what_follows(),
        *(vote_on_issue(library, vote, issue) for vote in shown),
    )


def what_follows() -> BlockPart:
    """Say from what a position follows."""
    told = _(
        "A position follows only where the record of a vote says what a side means for the "
        "proposition. From an abstention, an absence and sponsorship none follows."
    )
    return paragraph(told)


def vote_on_issue(library: Library, vote: Vote, issue: Issue) -> Blocks:
    """Show a vote: what came of it, who voted how, what follows, what differs from the one before.

    Args:
        library: What all pages draw on.
        vote: The vote.
        issue: The issue on whose page this stands; what the vote says of others is left out.
    """
    under = library.kb.issues_under[issue.id]
    bearings = [bearing for bearing in vote.bearings if bearing.issue in under]
    silent = [one for one in withheld_from(library, vote) if one.issue in under]
    sides = blocks(
        sides_table(library, vote, bearings),
        bullets(positions_that_do_not_follow(library, silent)) if silent else (),
        comparisons(library, vote),
        sponsors(vote),
    )
    return blocks(
        heading(3, links.part_anchor(vote.ref), short_dated_vote(vote), status_mark(vote.briefing)),
        paragraph(
            strong(result_shown(vote), "."),
            " ",
            to_vote(vote),
            marks(library, vote.uses),
            mended_mark(library, vote),
        ),
        prose(library, vote.record.summary, vote.briefing.id),
        fold(_("Who voted how"), sides, class_="brf-fold") if sides else (),
    )


def sides_table(library: Library, vote: Vote, bearings: Sequence[Bearing]) -> Blocks:
    """Show who voted how, and beneath each proposition what follows; nothing if nobody is known."""
    rows = tuple(side_row(library, vote, how, bearings) for how in Ballot if has_cast(vote, how))
    if not rows:
        return ()
    propositions = (PropositionHead(library, bearing.issue).cell for bearing in bearings)
    head = ((_("Vote"),), (_("Who"),), *propositions)
    partial = paragraph(_("Not everybody who voted is named here."))
    is_partial = not vote.record.names_everybody
    return blocks(Table(head, rows), partial if is_partial else ())


def side_row(
    library: Library, vote: Vote, how: Ballot, bearings: Sequence[Bearing]
) -> tuple[Inlines, ...]:
    """Show one side of a vote: how many, who, and what follows of each issue."""
    count = number_of(vote, how)
    words = how_many(how, count) if count is not None else capital(ballot_words(how))
    follows = (follows_of(library, vote, how, bearing) for bearing in bearings)
    return run(words), in_a_row(of_side(vote, how)), *follows


def of_side(vote: Vote, how: Ballot) -> Iterator[Part]:
    """Name those of one side, those of a veto as such; of very many, only the first."""
    vetoed = _("a veto")
    for actor, name in zip(vote.ballots[how], named(vote, vote.ballots[how]), strict=False):
        yield run(name, f" ({vetoed})") if is_veto(vote, how, actor.id) else name


def named(vote: Vote, actors: Sequence[Actor]) -> list[Part]:
    """Name those who voted; of very many the first, and how many more the vote's page names."""
    page = Place(links.vote(vote.ref), "who-voted-how")
    return first_named(to_actors(actors, vote.when), page)


def follows_of(library: Library, vote: Vote, how: Ballot, bearing: Bearing) -> Inlines:
    """Show what position on an issue follows from a side, and for whom of it none does."""
    derived = [one for one in following(library, vote) if one.issue is bearing.issue]
    position = next((one for one in derived if one.follows_from is how), None)
    if position is None:
        return run(_("no position"))
    without = [one for one in vote.ballots[how] if one not in position.actors]
    except_for = say("without {actors}", actors=listed(named(vote, without))) if without else ()
    chip = PropositionHead(library, bearing.issue).chip(position.record.stance)
    more = filter(None, [except_for, uncounted_mark(position)])
    return run(chip, *((Break(), small(words)) for words in more))


def comparisons(library: Library, vote: Vote) -> Blocks:
    """Say how a vote differs from those before it on the same question; nothing without one."""
    names = partial(named, vote)
    row = library.kb.votes_on_question[vote.question]
    return blocks(
        *(
            (paragraph(compared_with(earlier), ":"), bullets(each_difference(found, names)))
            for earlier in before(row, vote)
            for found in [compared(earlier, vote)]
        )
    )


def votes_of_actor(library: Library, actor: Actor) -> Blocks:
    """List the newest votes of an actor, newest first: how it voted, then and before, and why."""
    found = library.kb.votes_of[actor.id]
    if not found:
        return ()
    head = ((_("Vote"),), (_("Its vote"),), (_("Position that follows"),))
    rest = Rest.in_timeline("actor", actor.id, "vote")

    def show(votes: Sequence[Vote]) -> Table:
        return Table(head, tuple(actor_row(library, vote, actor) for vote in votes))

    return blocks(what_follows(), newest_open(found, attrgetter("date"), rest, show, earlier_votes))


def actor_row(library: Library, vote: Vote, actor: Actor) -> tuple[Inlines, ...]:
    """Show what an actor did in a vote, what it did before on the question, and what follows."""
    result = small(result_shown(vote))
    earlier = (small(words) for words in the_time_before(library, vote, actor))
    return (
        run(dated(vote.when), Break(), to_vote(vote), mended_mark(library, vote), Break(), result),
        joined([deed(vote, actor), *earlier], Break()),
        joined(positions_of(library, vote, actor), Break()),
    )


def the_time_before(library: Library, vote: Vote, actor: Actor) -> Iterator[Inlines]:
    """Say how an actor voted the time before on the question, once for each vote of that day.

    Of one that belonged to the body and is not named, that it did not vote: others could not have.
    """
    earlier = before(library.kb.votes_on_question[vote.question], vote)
    for one in earlier:
        then = one.ballot_of(actor)
        if then or (one.record.names_everybody and belongs(actor, one.body.id, one.when)):
            name = short_dated_vote(one) if len(earlier) > 1 else dates.edtf(one.when)
            lead = Link(Place(links.vote(one.ref)), marked(name, one.briefing))
            yield say(
                "before, {vote}: {how}",
                vote=lead,
                how=ballot_words(then) if then else _("did not vote"),
            )


def positions_of(library: Library, vote: Vote, actor: Actor) -> Iterator[Inlines]:
    """Show the positions of an actor that follow from its vote, or say that none does."""
    found = [one for one in following(library, vote) if actor in one.actors]
    silent = [one for one in withheld_from(library, vote) if one.actor is actor]
    for position in found:
        told = stance_on(library, position.record.stance, position.issue)
        mark = uncounted_mark(position)
        yield run(told, (Break(), small(mark)) if mark else ())
    yield from positions_that_do_not_follow(library, silent)
    if not found and not silent:
        yield run(_("no position"))
