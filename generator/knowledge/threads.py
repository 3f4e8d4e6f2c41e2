"""Statements and the answers to them: takes the knowledge base, gives threads both ways."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.knowledge.base import KnowledgeBase
from generator.knowledge.entities import Statement


@dataclass(frozen=True, slots=True)
class Turn:
    """A statement in a thread.

    Attributes:
        depth: How many statements it is away from the thread's beginning.
    """

    statement: Statement
    depth: int


def thread_of(kb: KnowledgeBase, statement: Statement) -> tuple[Turn, ...]:
    """Give the whole conversation that a statement belongs to, each answer below its question.

    A statement without question or answer is a thread of one.
    """
    seen: set[str] = set()
    beginnings = sorted(roots(kb, statement), key=lambda root: (root.date, root.ref))
    return tuple(turn for root in beginnings for turn in turns(kb, root, seen))


def roots(kb: KnowledgeBase, statement: Statement) -> list[Statement]:
    """Follow answers back to the statements that answer nothing."""
    seen: dict[str, Statement] = {}
    waiting = [statement]
    while waiting:
        one = waiting.pop()
        if one.ref not in seen:
            seen[one.ref] = one
            waiting += [kb.statements[ref] for ref in one.answers]
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
            waiting += [Turn(answer, turn.depth + 1) for answer in reversed(answers)]
