"""The knowledge base: takes resolved entities, gives them by reference and by whom they concern.

Every index is made once, when it is first asked for, and answers an unknown key with
nothing. Statements, positions and events stand in order of their dates, oldest first.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from briefing_site.knowledge.entities import (
    Assessment,
    Event,
    Passage,
    PolicyPosition,
    Source,
    Statement,
    Vote,
)
from briefing_site.knowledge.index import Index
from briefing_site.model.actor import Actor, Membership
from briefing_site.model.briefing import Briefing
from briefing_site.model.issue import Issue
from briefing_site.prose import Prose, parse


def ids(records: Iterable[Actor | Issue | Briefing]) -> list[str]:
    """Give the ids of records."""
    return [record.id for record in records]


@dataclass(frozen=True)
class Member:
    """An actor with its time in a bloc or organization."""

    actor: Actor
    membership: Membership


@dataclass(frozen=True)
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
        found = self.statements.get(ref)
        return found or self.passages[ref].statement

    @cached_property
    def _proses(self) -> dict[str, Prose]:
        return {}

    def prose(self, text: str) -> Prose:
        """Read a contributor's Markdown, once for everyone who asks: each check, and the pages."""
        if text not in self._proses:
            self._proses[text] = parse(text)
        return self._proses[text]

    @cached_property
    def statements_in(self) -> Index[Statement]:
        """Statements by briefing."""
        return Index(self.statements.values(), lambda said: [said.briefing.id])

    @cached_property
    def statements_by(self) -> Index[Statement]:
        """Statements by who made them, on whose behalf, or under whose name."""
        return Index(self.statements.values(), lambda said: ids(said.all_voices))

    @cached_property
    def statements_to(self) -> Index[Statement]:
        """Statements by whom they address."""
        return Index(self.statements.values(), lambda said: ids(said.to))

    @cached_property
    def statements_about(self) -> Index[Statement]:
        """Statements by whom they speak of."""
        return Index(self.statements.values(), lambda said: ids(said.about))

    @cached_property
    def statements_on(self) -> Index[Statement]:
        """Statements by issue."""
        return Index(self.statements.values(), lambda said: ids(said.issues))

    @cached_property
    def answers_to(self) -> Index[Statement]:
        """Statements by the reference of what they answer: a statement, a part of one, a vote."""
        return Index(self.statements.values(), self._answered)

    def spoken(self, ref: str) -> Statement | Passage:
        """Give the statement of a reference, or the passage where it names no statement."""
        return self.statements.get(ref) or self.passages[ref]

    def answered_by(self, said: Statement) -> tuple[Statement, ...]:
        """Give the statements that a statement answers, in whole or in part."""
        return tuple(dict.fromkeys(map(self.statement, said.answers)))

    def _answered(self, said: Statement) -> list[str]:
        whole = [answered.ref for answered in self.answered_by(said)]
        return [*said.answers, *whole, *said.on_votes]

    @cached_property
    def votes_in(self) -> Index[Vote]:
        """Votes by briefing."""
        return Index(self.votes.values(), lambda vote: [vote.briefing.id])

    @cached_property
    def votes_of(self) -> Index[Vote]:
        """Votes by who voted or was absent."""
        return Index(self.votes.values(), lambda vote: ids(vote.voters))

    @cached_property
    def votes_only_sponsored_by(self) -> Index[Vote]:
        """Votes by who sponsored the text and is not among those who voted or were absent."""
        return Index(
            self.votes.values(),
            lambda vote: ids(one for one in vote.sponsors if one not in vote.voters),
        )

    @cached_property
    def votes_at(self) -> Index[Vote]:
        """Votes by the body in which they were taken."""
        return Index(self.votes.values(), lambda vote: [vote.body.id])

    @cached_property
    def votes_under(self) -> Index[Vote]:
        """Votes by their issues and by each wider one."""
        return Index(
            self.votes.values(),
            lambda vote: [id_ for one in vote.issues for id_ in self.issue_and_wider(one.id)],
        )

    @cached_property
    def votes_on_question(self) -> Index[Vote]:
        """Votes by their question, as rows are told apart by it."""
        return Index(self.votes.values(), lambda vote: [vote.question] if vote.question else [])

    @cached_property
    def positions_in(self) -> Index[PolicyPosition]:
        """Positions by briefing."""
        return Index(self.positions, lambda position: [position.briefing.id])

    @cached_property
    def positions_of(self) -> Index[PolicyPosition]:
        """Positions by actor."""
        return Index(self.positions, lambda position: ids(position.actors))

    @cached_property
    def positions_on(self) -> Index[PolicyPosition]:
        """Positions by issue."""
        return Index(self.positions, lambda position: [position.issue.id])

    @cached_property
    def positions_shown_by(self) -> Index[PolicyPosition]:
        """Positions by the reference of what is evidence for them, or of what that is part of."""
        return Index(self.positions, lambda position: with_whole(position.evidence))

    @cached_property
    def events_in(self) -> Index[Event]:
        """Events by briefing."""
        return Index(self.events.values(), lambda event: [event.briefing.id])

    @cached_property
    def events_of(self) -> Index[Event]:
        """Events by actor."""
        return Index(self.events.values(), lambda event: ids(event.actors))

    @cached_property
    def assessments_in(self) -> Index[Assessment]:
        """Assessments by briefing."""
        return Index(self.assessments, lambda assessment: [assessment.briefing.id])

    @cached_property
    def assessments_on(self) -> Index[Assessment]:
        """Assessments by the reference of what they rest on."""
        return Index(self.assessments, lambda judged: with_whole(judged.basis))

    @cached_property
    def sources_in(self) -> Index[Source]:
        """Sources by briefing."""
        return Index(self.sources.values(), lambda source: [source.briefing.id])

    @cached_property
    def briefings_naming(self) -> Index[Briefing]:
        """Briefings by actor: who speaks, is spoken to or of, votes, is placed, takes part."""
        return Index(self.briefings.values(), self._actors_of)

    @cached_property
    def briefings_tagged(self) -> Index[Briefing]:
        """Briefings by tag."""
        return Index(self.briefings.values(), lambda briefing: briefing.tags)

    @cached_property
    def members(self) -> Index[Member]:
        """Members, past ones too, by bloc or organization."""
        found = (
            Member(actor, membership)
            for actor in self.actors.values()
            for membership in actor.memberships
        )
        return Index(found, lambda member: [member.membership.of])

    @cached_property
    def bodies_of(self) -> Index[Actor]:
        """Actors by the body above them."""
        return Index(self.actors.values(), lambda actor: [actor.parent] if actor.parent else [])

    @cached_property
    def successors(self) -> Index[Actor]:
        """Actors by those whose place they took."""
        return Index(self.actors.values(), lambda actor: actor.succeeds)

    @cached_property
    def office_holders(self) -> Index[Actor]:
        """Persons by the state or body of an office of theirs."""
        return Index(self.actors.values(), lambda actor: [r.of for r in actor.roles if r.of])

    @cached_property
    def subissues(self) -> Index[Issue]:
        """Issues by the wider issue."""
        return Index(self.issues.values(), lambda issue: [issue.parent] if issue.parent else [])

    def issue_and_wider(self, id_: str) -> tuple[str, ...]:
        """Give the ids of an issue and of all that it is a part of, itself first."""
        found: dict[str, None] = {}
        while id_ in self.issues and id_ not in found:
            found[id_] = None
            id_ = self.issues[id_].parent or ""
        return tuple(found)

    @cached_property
    def issues_under(self) -> Index[Issue]:
        """Issues by themselves and by each wider issue."""
        return Index(self.issues.values(), lambda issue: self.issue_and_wider(issue.id))

    @cached_property
    def statements_under(self) -> Index[Statement]:
        """Statements by their issues and by each wider one."""
        return Index(
            self.statements.values(),
            lambda said: [id_ for one in said.issues for id_ in self.issue_and_wider(one.id)],
        )

    @cached_property
    def briefings_under(self) -> Index[Briefing]:
        """Briefings by their issues and by each wider one."""
        return Index(
            self.briefings.values(),
            lambda one: [id_ for own in self._issues_of(one) for id_ in self.issue_and_wider(own)],
        )

    def _issues_of(self, briefing: Briefing) -> list[str]:
        said = [issue.id for s in self.statements_in[briefing.id] for issue in s.issues]
        placed = [position.issue.id for position in self.positions_in[briefing.id]]
        voted = [issue.id for vote in self.votes_in[briefing.id] for issue in vote.issues]
        return [*(id_ for id_ in briefing.issues if id_ in self.issues), *said, *voted, *placed]

    def _actors_of(self, briefing: Briefing) -> list[str]:
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


def with_whole(parts: Iterable[Statement | Passage | Vote | Event | Source]) -> list[str]:
    """Give the references of parts of briefings, and of the statement that a passage is of."""
    refs: list[str] = []
    for part in parts:
        refs += [part.ref, part.statement.ref] if isinstance(part, Passage) else [part.ref]
    return refs
