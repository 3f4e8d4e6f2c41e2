"""What votes are called: takes a vote, gives its name, its result and who did what in words."""

from __future__ import annotations

from briefing_site.interface import _, ngettext, pgettext, spoken
from briefing_site.knowledge.entities import Vote
from briefing_site.knowledge.votes import number_of
from briefing_site.model.actor import Actor
from briefing_site.model.vocabularies import Ballot, VoteResult
from briefing_site.model.vote import VoteRecord
from briefing_site.naming import dates
from briefing_site.naming.actors import name_on
from briefing_site.naming.rows import in_row
from briefing_site.naming.wording import capital


def vote_name(vote: Vote) -> str:
    """Name a vote by what was voted on: `S/2023/506: Renewal of cross-border aid`."""
    return text_and_title(vote.record)


def text_and_title(vote: VoteRecord) -> str:
    """Name what was voted on by the text's number, where it has one, and the title."""
    text = text_voted_on(vote)
    return _("{text}: {title}", text=text, title=vote.title) if text else vote.title


def text_voted_on(vote: VoteRecord) -> str:
    """Name the text by its number and part: `S/2023/506, paragraph 2`; nothing without either."""
    return in_row([vote.symbol, vote.part])


def short_dated_vote(vote: Vote) -> str:
    """Name a vote by its text's number, else by what was voted on, and when."""
    name = text_voted_on(vote.record) or vote.record.title
    return _("{headline}, {date}", headline=name, date=dates.edtf(vote.when))


def dated_vote(vote: Vote) -> str:
    """Name a vote where it stands alone: what was voted on, and when."""
    return _("{headline}, {date}", headline=vote_name(vote), date=dates.edtf(vote.when))


def result_words(vote: Vote) -> str:
    """Say what came of a vote: `not adopted, 13 to 1, 1 abstained; veto: Russia`."""
    words = in_row([result_word(vote.record.result), *tally(vote)])
    if not vote.vetoed_by:
        return words
    names = spoken().list_of([name_on(actor, vote.when) for actor in vote.vetoed_by])
    if len(vote.vetoed_by) > 1:
        return _("{result}; vetoes: {actors}", result=words, actors=names)
    return _("{result}; veto: {actors}", result=words, actors=names)


def result_word(result: VoteResult) -> str:
    """Name a result."""
    return {
        VoteResult.ADOPTED: pgettext("result of a vote", "adopted"),
        VoteResult.ADOPTED_WITHOUT_VOTE: pgettext("result of a vote", "adopted without a vote"),
        VoteResult.REJECTED: pgettext("result of a vote", "not adopted"),
    }[result]


def result_shown(vote: Vote) -> str:
    """Say how a vote came out, as a sentence begins."""
    return capital(result_words(vote))


def tally(vote: Vote) -> list[str]:
    """Count the votes, as far as their numbers are known: `13 to 1`, `1 abstained`."""
    known = {ballot: number_of(vote, ballot) for ballot in Ballot}
    for_, against = known[Ballot.FOR], known[Ballot.AGAINST]
    found = []
    if for_ is not None and against is not None:
        found.append(_("{votes_for} to {against}", votes_for=number(for_), against=number(against)))
    elif for_ is not None:
        found.append(how_many(Ballot.FOR, for_))
    elif against is not None:
        found.append(how_many(Ballot.AGAINST, against))
    rest = (Ballot.ABSTAINED, Ballot.ABSENT)
    return [*found, *(how_many(how, count) for how in rest if (count := known[how]))]


def how_many(how: Ballot, count: int) -> str:
    """Say how many cast a ballot: `13 voted for`."""
    return {
        Ballot.FOR: ngettext("{count} voted for", "{count} voted for", count),
        Ballot.AGAINST: ngettext("{count} voted against", "{count} voted against", count),
        Ballot.ABSTAINED: ngettext("{count} abstained", "{count} abstained", count),
        Ballot.ABSENT: ngettext("{count} was absent", "{count} were absent", count),
    }[how]


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


def what_it_did(vote: Vote, actor: Actor) -> str:
    """Say how an actor voted, whether that was a veto, and that it sponsored the text.

    Nothing where the vote does not name it.
    """
    how = vote.ballot_of(actor)
    words = [ballot_words(how)] if how else []
    words += [_("a veto")] if how is Ballot.AGAINST and actor in vote.vetoed_by else []
    words += [sponsored()] if actor in vote.sponsors else []
    return in_row(words)


def sponsored() -> str:
    """Say that somebody sponsored a text."""
    return pgettext("how somebody voted", "sponsored it")
