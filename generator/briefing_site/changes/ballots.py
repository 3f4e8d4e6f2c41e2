"""Votes in words: takes a vote before and after, gives each actor's change of ballot."""

from __future__ import annotations

from collections.abc import Iterator

from briefing_site.changes.change import ValueChange
from briefing_site.model.vocabularies import CAST, Ballot
from briefing_site.model.vote import Counts, Sponsor, VoteIssue, VoteRecord

WORDS = {
    Ballot.FOR: "voted for",
    Ballot.AGAINST: "voted against",
    Ballot.ABSTAINED: "abstained",
    Ballot.ABSENT: "was absent",
}

LISTS = ("for_", "against", "abstained", "absent")
"""The fields that are told actor by actor."""


def ballot_changes(before: VoteRecord, after: VoteRecord) -> Iterator[ValueChange]:
    """Say of each actor how it voted before and now: `russia: voted for → voted against`."""
    then, now = ballots(before), ballots(after)
    for actor in dict.fromkeys((*now, *then)):
        if then.get(actor) != now.get(actor):
            yield ValueChange(actor, then.get(actor), now.get(actor))


def ballots(vote: VoteRecord) -> dict[str, str]:
    """Give how each actor voted, in words, by its id."""
    return {actor: words for how, words in WORDS.items() for actor in vote.who_voted(how)}


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
