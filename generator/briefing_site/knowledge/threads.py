"""Statements and the answers to them: takes the knowledge base, gives threads both ways."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property

from briefing_site.frozen import frozen
from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.knowledge.blocs import belongs
from briefing_site.knowledge.entities import Passage, Statement, order_in_time
from briefing_site.knowledge.positions import stands
from briefing_site.model.actor import Actor
from briefing_site.model.acts import Act
from briefing_site.model.vocabularies import ActorKind

ACCUSING = frozenset({Act.ACCUSE, Act.CONDEMN, Act.DEMAND, Act.THREATEN})
"""Acts that call for an answer from whomever they turn to."""


@frozen
class Turn:
    """A statement in a thread.

    Attributes:
        depth: How many statements it is away from the thread's beginning.
        below: The ref of the statement that it stands below; `None` at a beginning.
    """

    statement: Statement
    depth: int
    below: str | None = None


@frozen
class Awaited:
    """A passage that accuses and has no answer on record.

    Attributes:
        passage: The words that wait.
        whom: Those of whom any could answer.
    """

    passage: Passage
    whom: tuple[Actor, ...]

    @property
    def asked(self) -> tuple[Actor, ...]:
        """Those to whom it turns; of whom it only speaks, one may be the victim of another."""
        return self.whom if self.passage.to else ()


@frozen(slots=False)
class Thread:
    """A whole conversation, or an accusation that has found no answer.

    Attributes:
        turns: What was said, each answer below its question.
    """

    turns: tuple[Turn, ...]

    @cached_property
    def newest(self) -> Statement:
        """The statement that was made last."""
        return max((turn.statement for turn in self.turns), key=order_in_time)


@frozen(slots=False)
class Conversation:
    """A thread as a whole, and what each page of one of its statements asks of it."""

    turns: tuple[Turn, ...]

    @cached_property
    def places(self) -> dict[str, int]:
        """The place of each statement, by its reference."""
        return {turn.statement.ref: place for place, turn in enumerate(self.turns)}

    @cached_property
    def newest(self) -> Statement:
        """The statement that was made last."""
        return Thread(self.turns).newest

    @cached_property
    def is_standing(self) -> bool:
        """Whether any of it has not been taken back."""
        return any(stands(turn.statement) for turn in self.turns)


def all_threads(kb: KnowledgeBase) -> tuple[Thread, ...]:
    """Give every conversation, and every accusation without an answer, by its newest statement.

    The oldest comes first. What a retracted or superseded briefing holds begins no thread.
    """
    seen: set[str] = set()
    found: list[Thread] = []
    for said in filter(stands, kb.statements.values()):
        if said.ref not in seen:
            thread = Thread(thread_of(kb, said))
            seen.update(turn.statement.ref for turn in thread.turns)
            if len(thread.turns) > 1 or awaited(kb, said):
                found.append(thread)
    return tuple(sorted(found, key=lambda thread: order_in_time(thread.newest)))


def awaited(kb: KnowledgeBase, said: Statement) -> tuple[Awaited, ...]:
    """Give the passages of a statement that accuse and have no answer on record.

    Each waits for itself. None waits where nobody is accused, or where the statement was taken
    back.
    """
    if not stands(said) or ACCUSING.isdisjoint(one.act for one in said.passages):
        return ()
    answers = answers_on_record(kb, said)
    waiting = (Awaited(one, awaited_by(kb, one, answers)) for one in said.passages)
    return tuple(one for one in waiting if one.whom)


def awaited_by(
    kb: KnowledgeBase, passage: Passage, answers: Iterable[Statement]
) -> tuple[Actor, ...]:
    """Give those from whom a passage has no answer; one by one of those it accuses is enough."""
    accused = accused_by(kb, passage) if passage.act in ACCUSING else ()
    is_answered = any(answers_for(kb, answer, actor) for answer in answers for actor in accused)
    return () if is_answered else accused


def answers_of_accused(kb: KnowledgeBase, passage: Passage) -> tuple[Statement, ...]:
    """Give the answers to a passage that accuses, by those whom it accuses.

    Those to the passage itself or to its statement as a whole; where there are none, those to
    other passages of the same statement: `is_answer_to` tells them apart.
    """
    said = passage.statement
    if passage.act not in ACCUSING or not stands(said):
        return ()
    accused = accused_by(kb, passage)
    answers = [
        one
        for one in answers_on_record(kb, said)
        if any(answers_for(kb, one, actor) for actor in accused)
    ]
    own = [one for one in answers if is_answer_to(one, passage)]
    return tuple(own or answers)


def is_answer_to(answer: Statement, passage: Passage) -> bool:
    """Whether a statement answers a passage or its statement as a whole, not another part of it."""
    return not {passage.ref, passage.statement.ref}.isdisjoint(answer.answers)


def accused_by(kb: KnowledgeBase, passage: Passage) -> tuple[Actor, ...]:
    """Give whom a passage turns to, else speaks of, beside its speakers and what is above them.

    What a body asks of the house that it is a part of is no accusation.
    """
    own = {id_ for voice in passage.statement.voices for id_ in above(kb, voice)}
    return tuple(actor for actor in passage.to or passage.about if actor.id not in own)


def answers_on_record(kb: KnowledgeBase, said: Statement) -> tuple[Statement, ...]:
    """Give the answers to a statement that no briefing has taken back."""
    return tuple(filter(stands, kb.answers_to[said.ref]))


def answers_for(kb: KnowledgeBase, answer: Statement, accused: Actor) -> bool:
    """Whether one of those who made an answer speaks for an actor, on that date."""
    bodies = [office.of for one in answer.speakers for office in one.offices if office.of]
    return any(speaks_for(kb, one, accused, answer) for one in answer.voices) or any(
        accused.id in above(kb, kb.actors[body]) for body in bodies if body in kb.actors
    )


def speaks_for(kb: KnowledgeBase, speaker: Actor, whom: Actor, said: Statement) -> bool:
    """Whether a speaker is an actor, belongs to it, or is a body of its country.

    A person speaks for a state by an office, not by being of that country.
    """
    if whom.id in above(kb, speaker) or belongs(speaker, whom.id, said.when):
        return True
    if whom.kind is not ActorKind.STATE or speaker.kind is ActorKind.PERSON:
        return False
    return bool(whom.country) and speaker.country == whom.country


def above(kb: KnowledgeBase, actor: Actor) -> frozenset[str]:
    """Give the ids of an actor and of every body above it."""
    found: set[str] = set()
    next_: Actor | None = actor
    while next_ and next_.id not in found:
        found.add(next_.id)
        next_ = kb.actors.get(next_.parent or "")
    return frozenset(found)


def thread_of(kb: KnowledgeBase, statement: Statement) -> tuple[Turn, ...]:
    """Give the whole conversation that a statement belongs to, each answer below its question.

    A statement without question or answer is a thread of one.
    """
    seen: set[str] = set()
    beginnings = sorted(roots(kb, statement), key=order_in_time)
    return tuple(turn for root in beginnings for turn in turns(kb, root, seen))


def roots(kb: KnowledgeBase, statement: Statement) -> list[Statement]:
    """Find all statements that answer nothing in the conversation that a statement is part of."""
    seen: dict[str, Statement] = {}
    waiting = [statement]
    while waiting:
        one = waiting.pop()
        if one.ref not in seen:
            seen[one.ref] = one
            waiting += [*kb.answered_by(one), *kb.answers_to[one.ref]]
    return [one for one in seen.values() if not one.answers] or [statement]


def turns(kb: KnowledgeBase, statement: Statement, seen: set[str]) -> Iterator[Turn]:
    """Go through a statement and its answers, in order of date; none twice."""
    waiting = [Turn(statement, 0)]
    while waiting:
        turn = waiting.pop()
        if turn.statement.ref not in seen:
            seen.add(turn.statement.ref)
            yield turn
            answers = kb.answers_to[turn.statement.ref]
            ref = turn.statement.ref
            waiting += [Turn(answer, turn.depth + 1, ref) for answer in reversed(answers)]
