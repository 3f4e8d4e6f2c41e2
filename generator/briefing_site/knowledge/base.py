"""The knowledge base: takes resolved entities, gives them by reference and by whom they concern.

Every index is made once, when it is first asked for, and answers an unknown key with nothing; its
method gives the keys of one item. Statements, positions and events stand in order of their dates,
oldest first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from typing import Any, TypeVar

from briefing_site.frozen import frozen
from briefing_site.knowledge.entities import (
    Assessment,
    Event,
    Passage,
    PolicyPosition,
    Source,
    Statement,
    Vote,
    with_whole,
)
from briefing_site.knowledge.index import Index, index_of
from briefing_site.knowledge.mentions import linked_elsewhere
from briefing_site.knowledge.pairs import pairs_in
from briefing_site.model.actor import Actor, Membership
from briefing_site.model.briefing import Briefing
from briefing_site.model.issue import Issue
from briefing_site.prose.nodes import Prose
from briefing_site.prose.parse import parse

Made = TypeVar("Made")


def ids(records: Iterable[Actor | Issue | Briefing]) -> list[str]:
    """Give the ids of records."""
    return [record.id for record in records]


@frozen(slots=False)
class Member:
    """An actor with its time in a bloc or organization."""

    actor: Actor
    membership: Membership


@frozen(eq=False, slots=False)
class KnowledgeBase:
    """Everything that the records say, every reference resolved.

    Attributes:
        actors: By id, in the order of ids, as are issues and briefings.
        statements: By `<briefing>#<id>`, in order of date, as are passages, events and votes.
        positions: In order of date, those that follow from votes among them.
        sources: By `<briefing>#<id>`.
    """

    actors: Mapping[str, Actor]
    issues: Mapping[str, Issue]
    briefings: Mapping[str, Briefing]
    sources: Mapping[str, Source]
    statements: Mapping[str, Statement]
    passages: Mapping[str, Passage]
    positions: tuple[PolicyPosition, ...]
    events: Mapping[str, Event]
    votes: Mapping[str, Vote]
    assessments: tuple[Assessment, ...]

    def statement(self, ref: str) -> Statement:
        """Give the statement that a reference to it, or to a passage of it, leads to."""
        return self.statements.get(ref) or self.passages[ref].statement

    @cached_property
    def _proses(self) -> dict[str, Prose]:
        return {}

    def prose(self, text: str) -> Prose:
        """Read a contributor's Markdown, once for everyone who asks: each check, and the pages."""
        if text not in self._proses:
            self._proses[text] = parse(text)
        return self._proses[text]

    @cached_property
    def _of_actors(self) -> dict[tuple[Callable[..., Any], str], Any]:
        return {}

    def of_actors(self, make: Callable[[Iterable[Actor], str], Made], language: str) -> Made:
        """Give what follows from the actors alone, for a language, made once."""
        known = self._of_actors
        if (make, language) not in known:
            known[make, language] = make(self.actors.values(), language)
        made: Made = known[make, language]
        return made

    @index_of("statements")
    def statements_in(self, said: Statement) -> list[str]:
        """Statements by briefing."""
        return [said.briefing.id]

    @index_of("statements")
    def statements_by(self, said: Statement) -> list[str]:
        """Statements by who made them, on whose behalf, or under whose name."""
        return ids(said.all_voices)

    @index_of("statements")
    def statements_to(self, said: Statement) -> list[str]:
        """Statements by whom they address."""
        return ids(said.to)

    @index_of("statements")
    def statements_about(self, said: Statement) -> list[str]:
        """Statements by whom they speak of."""
        return ids(said.about)

    @index_of("statements")
    def statements_on(self, said: Statement) -> list[str]:
        """Statements by issue."""
        return ids(said.issues)

    @index_of("statements")
    def answers_to(self, said: Statement) -> list[str]:
        """Statements by the reference of what they answer: a statement, a part of one, a vote."""
        whole = [answered.ref for answered in self.answered_by(said)]
        return [*said.answers, *whole, *said.on_votes]

    def spoken(self, ref: str) -> Statement | Passage:
        """Give the statement of a reference, or the passage where it names no statement."""
        return self.statements.get(ref) or self.passages[ref]

    def answered_by(self, said: Statement) -> tuple[Statement, ...]:
        """Give the statements that a statement answers, in whole or in part."""
        return tuple(dict.fromkeys(map(self.statement, said.answers)))

    @index_of("votes")
    def votes_in(self, vote: Vote) -> list[str]:
        """Votes by briefing."""
        return [vote.briefing.id]

    @index_of("votes")
    def votes_of(self, vote: Vote) -> list[str]:
        """Votes by who voted or was absent."""
        return ids(vote.voters)

    @index_of("votes")
    def votes_only_sponsored_by(self, vote: Vote) -> list[str]:
        """Votes by who sponsored the text and is not among those who voted or were absent."""
        return ids(one for one in vote.sponsors if one not in vote.voters)

    @index_of("votes")
    def votes_at(self, vote: Vote) -> list[str]:
        """Votes by the body in which they were taken."""
        return [vote.body.id]

    @index_of("votes", is_nested=True)
    def votes_under(self, vote: Vote) -> list[str]:
        """Votes by their issues and by each wider one."""
        return [id_ for one in vote.issues for id_ in self.issue_and_wider(one.id)]

    @index_of("votes")
    def votes_on_question(self, vote: Vote) -> list[str]:
        """Votes by their question, as rows are told apart by it."""
        return [vote.question] if vote.question else []

    @index_of("positions")
    def positions_in(self, position: PolicyPosition) -> list[str]:
        """Positions by briefing."""
        return [position.briefing.id]

    @index_of("positions")
    def positions_of(self, position: PolicyPosition) -> list[str]:
        """Positions by actor."""
        return ids(position.actors)

    @index_of("positions")
    def positions_on(self, position: PolicyPosition) -> list[str]:
        """Positions by issue."""
        return [position.issue.id]

    @index_of("positions")
    def positions_shown_by(self, position: PolicyPosition) -> list[str]:
        """Positions by the reference of what is evidence for them, or of what that is part of."""
        return with_whole(position.evidence)

    @index_of("events")
    def events_in(self, event: Event) -> list[str]:
        """Events by briefing."""
        return [event.briefing.id]

    @index_of("events")
    def events_of(self, event: Event) -> list[str]:
        """Events by actor."""
        return ids(event.actors)

    @index_of("assessments")
    def assessments_in(self, assessment: Assessment) -> list[str]:
        """Assessments by briefing."""
        return [assessment.briefing.id]

    @index_of("assessments")
    def assessments_on(self, judged: Assessment) -> list[str]:
        """Assessments by the reference of what they rest on."""
        return with_whole(judged.basis)

    @index_of("sources")
    def sources_in(self, source: Source) -> list[str]:
        """Sources by briefing."""
        return [source.briefing.id]

    @index_of("briefings")
    def briefings_naming(self, briefing: Briefing) -> list[str]:
        """Briefings by actor: who speaks, is spoken to or of, votes, is placed, takes part."""
        found: list[Actor] = []
        for said in self.statements_in[briefing.id]:
            found += [*said.all_voices, *said.to, *said.about]
        for vote in self.votes_in[briefing.id]:
            found += vote.actors
        for position in self.positions_in[briefing.id]:
            found += position.actors
        for event in self.events_in[briefing.id]:
            found += event.actors
        return ids(found)

    @index_of("briefings")
    def briefings_linking_to(self, briefing: Briefing) -> Iterable[str]:
        """Briefings by the parts of others that their texts link to."""
        return linked_elsewhere(briefing, self.prose)

    @index_of("briefings")
    def briefings_tagged(self, briefing: Briefing) -> tuple[str, ...]:
        """Briefings by tag."""
        return briefing.tags

    @cached_property
    def members(self) -> Index[Member]:
        """Members, past ones too, by bloc or organization."""
        found = (
            Member(actor, membership)
            for actor in self.actors.values()
            for membership in actor.memberships
        )
        return Index(found, lambda member: [member.membership.of])

    @index_of("actors")
    def bodies_of(self, actor: Actor) -> list[str]:
        """Actors by the body above them."""
        return [actor.parent] if actor.parent else []

    @index_of("actors")
    def successors(self, actor: Actor) -> tuple[str, ...]:
        """Actors by those whose place they took."""
        return actor.succeeds

    @index_of("actors")
    def office_holders(self, actor: Actor) -> list[str]:
        """Persons by the state or body of an office of theirs."""
        return [r.of for r in actor.roles if r.of]

    @index_of("issues")
    def subissues(self, issue: Issue) -> list[str]:
        """Issues by the wider issue."""
        return [issue.parent] if issue.parent else []

    def issue_and_wider(self, id_: str) -> tuple[str, ...]:
        """Give the ids of an issue and of all that it is a part of, itself first."""
        found: dict[str, None] = {}
        while id_ in self.issues and id_ not in found:
            found[id_] = None
            id_ = self.issues[id_].parent or ""
        return tuple(found)

    @index_of("issues", is_nested=True)
    def issues_under(self, issue: Issue) -> tuple[str, ...]:
        """Issues by themselves and by each wider issue."""
        return self.issue_and_wider(issue.id)

    @index_of("statements", is_nested=True)
    def statements_under(self, said: Statement) -> list[str]:
        """Statements by their issues and by each wider one."""
        return [id_ for one in said.issues for id_ in self.issue_and_wider(one.id)]

    @index_of("statements", is_nested=True)
    def statements_of_pair(self, said: Statement) -> Iterable[str]:
        """Statements by who made them and of whom, and by who made them and on which subject."""
        return pairs_in(said, [self.issue_and_wider(issue.id)[-1] for issue in said.issues])

    @index_of("briefings", is_nested=True)
    def briefings_under(self, one: Briefing) -> list[str]:
        """Briefings by their issues and by each wider one."""
        return [id_ for own in self._issues_of(one) for id_ in self.issue_and_wider(own)]

    def _issues_of(self, briefing: Briefing) -> list[str]:
        said = [issue.id for s in self.statements_in[briefing.id] for issue in s.issues]
        placed = [position.issue.id for position in self.positions_in[briefing.id]]
        voted = [issue.id for vote in self.votes_in[briefing.id] for issue in vote.issues]
        return [*(id_ for id_ in briefing.issues if id_ in self.issues), *said, *voted, *placed]
