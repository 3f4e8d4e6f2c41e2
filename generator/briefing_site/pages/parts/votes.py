"""Votes in lists and on cards: takes votes, gives their tables, who voted how and what it means."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from operator import attrgetter

from briefing_site.document.nodes import Blocks, Inlines, Link, Place, Table
from briefing_site.document.runs import (
    DOT,
    BlockPart,
    Part,
    blocks,
    bullets,
    heading,
    joined,
    paragraph,
    run,
    span,
)
from briefing_site.interface import _, ngettext, spoken
from briefing_site.knowledge.entities import Bearing, PolicyPosition, Vote
from briefing_site.knowledge.periods import When
from briefing_site.knowledge.votes import (
    Comparison,
    Placing,
    Side,
    Withheld,
    number_of,
    of_two_minds,
    withheld,
)
from briefing_site.model.actor import Actor
from briefing_site.model.vocabularies import Ballot
from briefing_site.naming.rows import arrow
from briefing_site.naming.votes import (
    ballot_words,
    number,
    result_shown,
    vote_name,
    what_it_did,
)
from briefing_site.naming.wording import capital
from briefing_site.pages import links
from briefing_site.pages.library import Library
from briefing_site.pages.parts.corrections import corrections_to
from briefing_site.pages.parts.linking import to_actor, to_actors, to_issue, to_vote, to_votes
from briefing_site.pages.parts.marking import mended_mark, status_mark
from briefing_site.pages.parts.phrases import in_a_row, listed, say, say_for
from briefing_site.pages.parts.stances import PropositionHead
from briefing_site.pages.parts.texts import marks, prose
from briefing_site.pages.parts.the_rest import Rest, newest_open
from briefing_site.pages.parts.times import dated

Naming = Callable[[Sequence[Actor]], Sequence[Part]]
"""Names actors: all, or of many the first and how many more there are."""


def votes_held(count: int) -> Iterator[str]:
    """Count the votes that a briefing holds; nothing where it holds none."""
    if count:
        yield ngettext("{count} vote", "{count} votes", count)


def vote_cards(library: Library, votes: Iterable[Vote]) -> Blocks:
    """Show each vote of a briefing under its own heading, to which former addresses lead too."""
    return blocks(*((card_heading(vote), vote_card(library, vote)) for vote in votes))


def card_heading(vote: Vote) -> BlockPart:
    """Head a vote's card."""
    former = tuple(span(id=links.vote_anchor(id_)) for id_ in vote.record.former_ids)
    return heading(3, links.vote_anchor(vote.record.id), former, vote_name(vote))


def vote_card(library: Library, vote: Vote) -> BlockPart:
    """Show what came of a vote and who voted how, and lead to its own page."""
    own = Link(Place(links.vote(vote.ref)), (_("permanent address"),))
    told = joined([to_actor(vote.body, vote.when), dated(vote.when), own], DOT)
    return (
        paragraph(result_shown(vote), ".", marks(library, vote.uses)),
        paragraph(told, status_mark(vote.briefing)),
        prose(library, vote.record.summary, vote.briefing.id),
        corrections_to(library, vote),
        who_voted_how(library, vote),
        sponsors(vote),
    )


def who_voted_how(library: Library, vote: Vote) -> Blocks:
    """Show who cast which ballot, as far as anybody is named or counted."""
    rows = tuple(ballot_row(library, vote, how) for how in Ballot if has_cast(vote, how))
    if not rows:
        return ()
    head = ((_("Vote"),), (_("How many"),), (_("Who"),))
    partial = paragraph(_("Not everybody who voted is named here."))
    is_partial = not vote.record.names_everybody
    return blocks(Table(head, rows), partial if is_partial else ())


def has_cast(vote: Vote, how: Ballot) -> bool:
    """Whether anybody is known to have voted so."""
    return bool(vote.ballots[how] or number_of(vote, how))


def ballot_row(library: Library, vote: Vote, how: Ballot) -> tuple[Inlines, ...]:
    """Show how many cast a ballot, and who."""
    count = number_of(vote, how)
    vetoed = _("a veto")
    names = (
        run(
            flagged(library, actor, vote.when),
            f" ({vetoed})" if is_veto(vote, how, actor.id) else "",
        )
        for actor in vote.ballots[how]
    )
    shown = number(count) if count is not None else ""
    return run(capital(ballot_words(how))), run(shown), in_a_row(names)


def is_veto(vote: Vote, how: Ballot, actor: str) -> bool:
    """Whether the record says that a vote against was a veto."""
    return how is Ballot.AGAINST and actor in vote.record.vetoed_by


def flagged(library: Library, actor: Actor, when: When) -> Inlines:
    """Name a voter as it was called on the day, a state with its flag."""
    flag = library.flag_of(actor)
    words = run(f"{flag}\xa0" if flag else "", to_actor(actor, when))
    # A flag is made of letters that are read from the left, and would turn the whole row.
    return (span(words, name="bdi", dir="rtl"),) if spoken().is_right_to_left else words


def sponsors(vote: Vote) -> Blocks:
    """Say who sponsored the text; nothing where nobody is named or counted."""
    names: list[Part] = list(to_actors(vote.sponsors, vote.when))
    if vote.others:
        names.append(ngettext("{count} other", "{count} others", vote.others))
    return (paragraph(_("Sponsors:"), " ", listed(names)),) if names else ()


def votes_table(library: Library, votes: Iterable[Vote]) -> Table:
    """List votes, each on a line that leads to it."""
    head = ((_("Date"),), (_("Vote"),), (_("Result"),))
    return Table(head, tuple(library.once(vote_row, vote) for vote in votes))


def vote_row(library: Library, vote: Vote) -> tuple[Inlines, ...]:
    """Show a vote on one line."""
    name = run(to_vote(vote), mended_mark(library, vote))
    return (dated(vote.when),), name, (result_shown(vote),)


def compared_with(earlier: Vote) -> Inlines:
    """Name the vote with which another is compared."""
    return say("Compared with {vote}, {date}", vote=to_vote(earlier), date=dated(earlier.when))


def each_difference(found: Comparison, name: Naming = to_actors) -> Iterator[Part]:
    """Go through the ways in which a vote differs from one before.

    Args:
        found: The comparison.
        name: Names those who voted, or the first of them.
    """
    yield from switched(found, name)
    yield as_then(found)
    if found.joined:
        yield say("Only in this vote: {actors}.", actors=listed(name(found.joined)))
    if found.left:
        yield say("Only in the earlier vote: {actors}.", actors=listed(name(found.left)))


def as_then(found: Comparison) -> Inlines:
    """Count those who voted as the time before, of whom more may be where not all are named."""
    if found.is_whole:
        return say_for("{count} voted as then.", "{count} voted as then.", found.same)
    return say_for(
        "Of those who are named in both, {count} voted as then.",
        "Of those who are named in both, {count} voted as then.",
        found.same,
    )


def switched(found: Comparison, name: Naming = to_actors) -> Iterator[Inlines]:
    """Go through those who voted otherwise than the time before, by how they did."""
    for (earlier, now), actors in found.switched.items():
        change = run(ballot_words(earlier), arrow(), ballot_words(now))
        yield run(listed(name(actors)), ": ", change)


def deed(vote: Vote, actor: Actor) -> str:
    """Say what an actor did in a vote, as it stands in a cell."""
    return capital(what_it_did(vote, actor))


def newest_votes(library: Library, votes: Sequence[Vote], rest: Rest) -> Blocks:
    """List the newest of some votes, newest first, those before them behind a line."""
    show = partial(votes_table, library)
    return newest_open(votes, attrgetter("date"), rest, show, earlier_votes)


def earlier_votes(count: int) -> str:
    """Count votes that came before others."""
    return ngettext("{count} earlier vote", "{count} earlier votes", count)


def what_it_means(library: Library, vote: Vote) -> Blocks:
    """Say of each issue which side makes a position, beside the proposition."""
    if not vote.bearings:
        return ()
    head = ((_("Issue and proposition"),), (_("A vote for"),), (_("A vote against"),))
    rows = tuple(meaning_row(library, bearing) for bearing in vote.bearings)
    told = _("An abstention, an absence and sponsorship make no position.")
    silent = tuple(positions_that_do_not_follow(library, withheld_from(library, vote)))
    return blocks(Table(head, rows), paragraph(told), bullets(silent) if silent else ())


def positions_that_do_not_follow(
    library: Library, withheld: Iterable[Withheld]
) -> Iterator[Inlines]:
    """Say of whom no position follows from how it voted, and why; the same of several at once."""
    groups: dict[tuple[str, tuple[Vote, ...]], list[Actor]] = {}
    for one in withheld:
        groups.setdefault((one.issue.id, one.others), []).append(one.actor)
    for (id_, others), actors in groups.items():
        who, issue = listed(to_actors(actors)), to_issue(library, id_)
        if others:
            yield say(
                "{actors}: no position on {issue} follows, since {votes}, on the same day, would "
                "make it another.",
                actors=who,
                issue=issue,
                votes=listed(to_votes(others)),
            )
        else:
            yield say(
                "{actors}: no position on {issue} follows, since another is written for that day.",
                actors=who,
                issue=issue,
            )


def withheld_from(library: Library, vote: Vote) -> tuple[Withheld, ...]:
    """Give those from whose vote a position would follow, but for another."""
    found = following(library, vote)
    return tuple(withheld(vote, found, library.once(two_minds, "")))


def following(library: Library, vote: Vote) -> list[PolicyPosition]:
    """Give the positions that follow from a vote."""
    found = library.kb.positions_shown_by[vote.ref]
    return [one for one in found if one.follows_from is not None]


def two_minds(library: Library, _all: str) -> dict[Placing, tuple[Side, ...]]:
    """Give where the votes of one day would place an actor at different stances."""
    return of_two_minds(library.kb.votes.values())


def meaning_row(library: Library, bearing: Bearing) -> tuple[Inlines, ...]:
    """Say of one issue what each side of a vote says of its proposition."""
    head = PropositionHead(library, bearing.issue)
    sides = (Ballot.FOR, Ballot.AGAINST)
    return head.cell, *(side_words(head, bearing, how) for how in sides)


def side_words(head: PropositionHead, bearing: Bearing, how: Ballot) -> Inlines:
    """Say what one side says of the proposition."""
    stance = bearing.stance(how)
    return (head.chip(stance),) if stance else (_("makes no position"),)
