"""What votes are called: takes a vote, gives its name, its result and who did what in words."""

from __future__ import annotations

from briefing_site.interface import _, ngettext, pgettext, spoken
from briefing_site.knowledge.entities import Vote
from briefing_site.knowledge.votes import number_of
from briefing_site.model.vocabularies import Ballot, VoteResult
from briefing_site.naming import dates
from briefing_site.naming.actors import name_on


def vote_name(vote: Vote) -> str:
    """Name a vote by what was voted on: `S/2023/506: Renewal of cross-border aid`."""
    record = vote.record
    text = pgettext("between the parts of a list", ", ").join(
        filter(None, [record.symbol, record.part])
    )
    return _("{text}: {title}", text=text, title=record.title) if text else record.title


def dated_vote(vote: Vote) -> str:
    """Name a vote where it stands alone: what was voted on, and when."""
    return _("{headline}, {date}", headline=vote_name(vote), date=dates.edtf(vote.when))


def result_words(vote: Vote) -> str:
    """Say what came of a vote: `rejected, 13 to 1, 1 abstained; vetoed by Russia`."""
    parts = [result_word(vote.record.result), *tally(vote)]
    words = pgettext("between the parts of a list", ", ").join(parts)
    if not vote.vetoed_by:
        return words
    names = spoken().list_of([name_on(actor, vote.when) for actor in vote.vetoed_by])
    return _("{result}; vetoed by {actors}", result=words, actors=names)


def result_word(result: VoteResult) -> str:
    """Name a result."""
    return {
        VoteResult.ADOPTED: pgettext("result of a vote", "adopted"),
        VoteResult.ADOPTED_WITHOUT_VOTE: pgettext("result of a vote", "adopted without a vote"),
        VoteResult.REJECTED: pgettext("result of a vote", "rejected"),
    }[result]


def tally(vote: Vote) -> list[str]:
    """Count the votes, as far as their numbers are known: `13 to 1`, `1 abstained`."""
    known = {ballot: number_of(vote, ballot) for ballot in Ballot}
    for_, against = known[Ballot.FOR], known[Ballot.AGAINST]
    found = []
    if for_ is not None and against is not None:
        found.append(_("{votes_for} to {against}", votes_for=number(for_), against=number(against)))
    elif for_ is not None:
        found.append(ngettext("{count} voted for", "{count} voted for", for_))
    elif against is not None:
        found.append(ngettext("{count} voted against", "{count} voted against", against))
    if abstained := known[Ballot.ABSTAINED]:
        found.append(ngettext("{count} abstained", "{count} abstained", abstained))
    if absent := known[Ballot.ABSENT]:
        found.append(ngettext("{count} was absent", "{count} were absent", absent))
    return found


def number(count: int) -> str:
    """Write a number as the language does."""
    return spoken().number(count)


def ballot_words(ballot: Ballot) -> str:
    """Say how somebody voted: `voted against`."""
    return {
        Ballot.FOR: pgettext("how somebody voted", "voted for"),
        Ballot.AGAINST: pgettext("how somebody voted", "voted against"),
        Ballot.ABSTAINED: pgettext("how somebody voted", "abstained"),
        Ballot.ABSENT: pgettext("how somebody voted", "was absent"),
    }[ballot]


def sponsored() -> str:
    """Say that somebody put a text forward."""
    return pgettext("how somebody voted", "put it forward")
