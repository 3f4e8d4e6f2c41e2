"""Votes in words: takes a vote before and after, gives who is said to have voted otherwise."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from briefing_site.changes.ballot_change import BallotChange
from briefing_site.interface import ngettext, pgettext
from briefing_site.model.vocabularies import CAST, Ballot
from briefing_site.model.vote import Counts, Sponsor, VoteIssue, VoteRecord
from briefing_site.naming.pieces import Entry, Parts, Piece, line, phrase, words
from briefing_site.naming.votes import how_many, number

LISTS = ("for_", "against", "abstained", "absent")
"""The fields that are told together, by who voted how."""

MOST_LISTED = 40
"""Voters that are named; of more it says how many there are."""

Names = Callable[[Sequence[str]], tuple[str, ...]]


def ballot_changes(
    before: VoteRecord | None, after: VoteRecord, was: Names, now: Names
) -> Iterator[BallotChange]:
    """Go through who is said to have voted otherwise, those together who changed alike.

    Args:
        before: The vote as it was told; nothing where it was not.
        after: The vote as it is told.
        was: Names actors by their ids as they were.
        now: Names actors by their ids.
    """
    old, new = ballots(before), ballots(after)
    together: dict[tuple[str | None, str | None], list[str]] = {}
    for actor in dict.fromkeys((*new, *old)):
        if old.get(actor) != new.get(actor):
            together.setdefault((old.get(actor), new.get(actor)), []).append(actor)
    for (then, how), actors in together.items():
        names = now(actors) if how else was(actors)
        yield BallotChange("ballots", tuple(actors), names, then, how)


def ballots(vote: VoteRecord | None) -> dict[str, str]:
    """Give how each actor voted, by its id."""
    return {actor: how.value for how in Ballot for actor in vote.who_voted(how)} if vote else {}


def ballot_entry(change: BallotChange, *, is_new: bool) -> Entry:
    """Say who voted how, and that this is told otherwise: `Iran's vote changed from …`."""
    many = len(change.actors)
    if change.before and change.after:
        return Entry(line(*changed(change), *(below(change) if many > 1 else ())))
    cast: Parts = [how_many(Ballot(change.after or change.before or ""), many), *below(change)]
    if is_new:
        return Entry(line(*cast))
    if change.after:
        return Entry(line(*phrase("added: {text}", text=cast)))
    return Entry(line(*phrase("removed: {text}", text=cast)))


def changed(change: BallotChange) -> Parts:
    """Say whose vote, or how many votes, became another."""
    before, after = side(change.before), side(change.after)
    many, name = len(change.actors), change.names[0]
    if many > 1:
        told = ngettext(
            "{count} vote changed from {before} to {after}",
            "{count} votes changed from {before} to {after}",
            many,
            before=before,
            after=after,
        )
        return [told]
    if name.endswith("s"):
        return phrase(
            "{name}' vote changed from {before} to {after}",
            name=words(name),
            before=before,
            after=after,
        )
    return phrase(
        "{name}'s vote changed from {before} to {after}",
        name=words(name),
        before=before,
        after=after,
    )


def side(ballot: str | None) -> str:
    """Name a ballot within a sentence, as what it was changed to."""
    return {
        Ballot.FOR: pgettext("a ballot", "for"),
        Ballot.AGAINST: pgettext("a ballot", "against"),
        Ballot.ABSTAINED: pgettext("a ballot", "abstained"),
        Ballot.ABSENT: pgettext("a ballot", "absent"),
    }[Ballot(ballot or "")]


def below(change: BallotChange) -> Parts:
    """Name those of whom something is told, behind it."""
    more = len(change.names) - MOST_LISTED
    names = Piece(", ".join(change.names[:MOST_LISTED]), words("").mark)
    if more <= 0:
        return [": ", names]
    return [": ", *phrase("{names} and {number} more", names=names, number=number(more))]


def words_of(part: Sponsor | VoteIssue | Counts) -> str:
    """Say what a part of a vote is."""
    match part:
        case Sponsor():
            return part.actor or f"{part.others} others"
        case VoteIssue():
            return meaning_of(part)
    known = ((how, part.of(how)) for how in CAST)
    return ", ".join(f"{count} {how}" for how, count in known if count is not None)


def meaning_of(part: VoteIssue) -> str:
    """Say what the sides of a vote say of an issue: `talks (for: supports)`."""
    sides = {"for": part.when_for, "against": part.when_against}
    told = ", ".join(f"{side}: {stance}" for side, stance in sides.items() if stance)
    return f"{part.issue} ({told})" if told else part.issue
