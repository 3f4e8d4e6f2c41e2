"""What actors did on an issue: takes the knowledge base, gives who voted or spoke on it.

What bears on a narrower issue bears on the wider one. What is retracted or superseded is left out,
and a vote that two briefings tell of stands once.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from briefing_site.frozen import frozen
from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.knowledge.entities import Passage, Vote
from briefing_site.knowledge.positions import stands
from briefing_site.knowledge.ties import bearing_on
from briefing_site.knowledge.votes import each_once
from briefing_site.model.actor import Actor
from briefing_site.model.issue import Issue
from briefing_site.model.vocabularies import Ballot, Stance


@frozen
class Acted:
    """What an actor did on an issue, the newest first.

    Attributes:
        votes: Those in which it voted or was absent, or whose text it sponsored.
        said: What it said, or what was said on its behalf or under its name.
    """

    votes: tuple[Vote, ...] = ()
    said: tuple[Passage, ...] = ()


def acted_on(kb: KnowledgeBase, issue: str) -> Mapping[str, Acted]:
    """Give what each actor that voted, sponsored or spoke on an issue did there, by its id."""
    votes: dict[str, list[Vote]] = defaultdict(list)
    for vote in reversed(each_once(kb.votes_under[issue])):
        for one in dict.fromkeys((*vote.voters, *vote.sponsors)):
            votes[one.id].append(vote)
    said: dict[str, list[Passage]] = defaultdict(list)
    concerns = bearing_on(kb, issue)
    for statement in reversed([one for one in kb.statements_under[issue] if stands(one)]):
        for voice in statement.all_voices:
            said[voice.id] += filter(concerns, statement.passages)
    return {
        actor: Acted(tuple(votes.get(actor, ())), tuple(said.get(actor, ())))
        for actor in dict.fromkeys((*votes, *said))
    }


def went_against(vote: Vote, actor: Actor, issue: Issue, stance: Stance) -> bool:
    """Whether an actor voted the other way than one who takes a stance would.

    A text goes the way of the proposition, unless the record says that whoever votes for it is
    against that. An abstention and an absence go neither way.
    """
    contrary = {
        Stance.SUPPORTS: Ballot.AGAINST,
        Stance.CONDITIONAL: Ballot.AGAINST,
        Stance.OPPOSES: Ballot.FOR,
    }
    swapped = {Ballot.FOR: Ballot.AGAINST, Ballot.AGAINST: Ballot.FOR}
    how = vote.ballot_of(actor)
    if how is None or stance not in contrary:
        return False
    return contrary[stance] is (swapped.get(how, how) if is_contrary(vote, issue) else how)


def is_contrary(vote: Vote, issue: Issue) -> bool:
    """Whether the record says that a text goes against the proposition of an issue."""
    for bearing in vote.bearings:
        if bearing.issue is issue:
            said_for, said_against = map(bearing.stance, (Ballot.FOR, Ballot.AGAINST))
            return said_for is Stance.OPPOSES or (
                said_for is None and said_against is Stance.SUPPORTS
            )
    return False
