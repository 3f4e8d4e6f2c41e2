"""Those without a stance on an issue: takes actors, names them by what is recorded of each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from briefing_site.document.nodes import Place
from briefing_site.document.runs import Part, run
from briefing_site.interface import spoken
from briefing_site.knowledge.entities import Statement, Vote
from briefing_site.knowledge.votes import without_position
from briefing_site.model.actor import Actor
from briefing_site.model.issue import Issue
from briefing_site.model.vocabularies import Ballot
from briefing_site.naming.votes import ballot_words
from briefing_site.pages import links
from briefing_site.pages.library import Library
from briefing_site.pages.parts.camps import named_by_id
from briefing_site.pages.parts.phrases import in_a_row, say
from briefing_site.pages.parts.sentences import last_said


def without_stance(library: Library, actors: Sequence[Actor], issue: Issue) -> Iterator[Part]:
    """Name those without a stance by what they did: voted, spoke, sponsored a text, or nothing."""
    named = partial(named_by_id, library, rest=Place(links.issue(issue.id)))
    voted = votes_without_stance(library, actors, issue)
    if voted:
        ways = (run(cast_words(cast), " (", named(ids), ")") for cast, ids in voted.items())
        yield say("no position: {votes}", votes=in_a_row(ways))
    rest = [one for one in actors if all(one.id not in ids for ids in voted.values())]
    last = {one: last_said(library, [one], issue) for one in rest}
    if spoke := [one.id for one, done in last.items() if isinstance(done, Statement)]:
        yield say("words without a position: {actors}", actors=named(spoke))
    votes = {one: done for one, done in last.items() if isinstance(done, Vote)}
    if sponsors := [one.id for one, vote in votes.items() if one in vote.sponsors]:
        yield say("sponsored a text, without a position: {actors}", actors=named(sponsors))
    if absent := [one.id for one, vote in votes.items() if one not in vote.sponsors]:
        yield say("absent when it was voted on: {actors}", actors=named(absent))
    if silent := [one.id for one, done in last.items() if done is None]:
        yield say("nothing recorded: {actors}", actors=named(silent))


def votes_without_stance(
    library: Library, actors: Sequence[Actor], issue: Issue
) -> dict[tuple[Ballot, ...], list[str]]:
    """Give the ids of those who voted on an issue without showing a position, by all their ways.

    Who voted in several ways is named once, by all of them.
    """
    votes = library.kb.votes_under[issue.id]
    ways = (Ballot.AGAINST, Ballot.ABSTAINED, Ballot.FOR)
    voters = {how: {one.id for _vote, one in without_position(votes, issue, how)} for how in ways}
    found: dict[tuple[Ballot, ...], list[str]] = {}
    for one in actors:
        if cast := tuple(how for how in ways if one.id in voters[how]):
            found.setdefault(cast, []).append(one.id)
    return dict(sorted(found.items(), key=lambda each: [*map(ways.index, each[0])]))


def cast_words(cast: Iterable[Ballot]) -> str:
    """Name the ways in which somebody voted: `voted against and abstained`."""
    return spoken().list_of([ballot_words(how) for how in cast])
