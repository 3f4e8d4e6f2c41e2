"""Votes on one question: takes two revisions, gives which are compared otherwise with another.

A vote is held to the one before it on its question. So another question of one vote, or a new vote
between two, changes what stands on the page of another.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property

from briefing_site.changes.labels import listed
from briefing_site.frozen import frozen
from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.knowledge.entities import Vote
from briefing_site.knowledge.positions import stands
from briefing_site.knowledge.votes import Comparison, before, compared
from briefing_site.model.actor import Actor


@frozen(slots=False)
class Questions:
    """The votes of one revision by their questions.

    Attributes:
        ref_now: Gives the reference that a part of a briefing has now.
        actor_now: Gives the id that an actor has now.
    """

    kb: KnowledgeBase
    ref_now: Callable[[str], str]
    actor_now: Callable[[str], str]

    @cached_property
    def votes(self) -> dict[str, Vote]:
        """The votes by the references of now."""
        return {self.ref_now(ref): vote for ref, vote in self.kb.votes.items()}

    @cached_property
    def rows(self) -> dict[str, tuple[object, ...]]:
        """What comparisons of the votes on each question follow from, all by the ids of now."""
        found = self.kb.votes_on_question
        return {question: tuple(map(self.facts, found[question])) for question in found}

    def facts(self, vote: Vote) -> object:
        """Give what comparisons with a vote follow from."""
        ballots = {
            how: tuple(self.actor_now(actor.id) for actor in actors)
            for how, actors in vote.ballots.items()
        }
        return self.ref_now(vote.ref), vote.date, vote.when.first, stands(vote), ballots

    def told(self, ref: str, names: Mapping[str, Actor]) -> str:
        """Say with what a vote is compared, and who voted otherwise; nothing where with none.

        Args:
            ref: Its reference of now.
            names: The actors by the ids of now.
        """
        vote = self.votes[ref]
        row = self.kb.votes_on_question[vote.question] if vote.question else ()
        found = (compared(earlier, vote) for earlier in before(row, vote))
        return "; ".join(self.difference(one, names) for one in found)

    def difference(self, found: Comparison, names: Mapping[str, Actor]) -> str:
        """Name an earlier vote, and who voted otherwise than in it."""
        moved = [names[self.actor_now(one.actor.id)].name for one in found.switches]
        who = listed(moved) if moved else "nobody"
        return f"with {self.ref_now(found.earlier.ref)}, {who} voted otherwise"


def on_another_row(was: Questions, is_: Questions) -> Iterator[str]:
    """Go through the votes that are in another row of votes now, or in one told otherwise."""
    known: dict[tuple[str, str], bool] = {}
    for ref, vote in is_.votes.items():
        if former := was.votes.get(ref):
            two = former.question, vote.question
            if two not in known:
                known[two] = was.rows.get(two[0]) != is_.rows.get(two[1])
            if known[two]:
                yield ref
