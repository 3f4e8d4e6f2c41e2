"""What two briefings record: takes statements or votes, gives those that are one and the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator

from briefing_site.frozen import frozen
from briefing_site.knowledge.entities import Vote
from briefing_site.knowledge.spoken import Statement
from briefing_site.knowledge.votes import identity
from briefing_site.model.vocabularies import Status

Act = Statement | Vote


@frozen
class Twice:
    """One act of speaking, or one vote, that two briefings record.

    Attributes:
        first: The one that stays: of a published briefing before a draft, else what was recorded
            earlier.
        again: The other one.
    """

    first: Act
    again: Act


def said_twice(statements: Iterable[Statement]) -> Iterator[Twice]:
    """Go through the statements of which another briefing has the document, day and speakers.

    Two briefings are told of once, however many statements they share. What is retracted or
    superseded does not count.
    """
    alike: dict[Hashable, list[Act]] = defaultdict(list)
    for one in statements:
        if not one.briefing.is_withdrawn:
            for document in documents_of(one):
                alike[document, one.when.first, one.date, frozenset(one.voices)].append(one)
    return in_two_briefings(alike.values())


def voted_twice(votes: Iterable[Vote]) -> Iterator[Twice]:
    """Go through the votes of which another briefing has the body, the text, its part and the day.

    Two briefings are told of once, and what is retracted or superseded does not count, as with
    statements.
    """
    alike: dict[Hashable, list[Act]] = defaultdict(list)
    for one in votes:
        if not one.briefing.is_withdrawn:
            alike[identity(one)].append(one)
    return in_two_briefings(alike.values())


def in_two_briefings(alike: Iterable[Iterable[Act]]) -> Iterator[Twice]:
    """Go through what is one and the same, and give what a briefing records after another one."""
    told: set[tuple[str, str]] = set()
    for same in alike:
        first, *others = sorted(same, key=seniority)
        for again in others:
            pair = (first.briefing.id, again.briefing.id)
            if first.briefing is not again.briefing and pair not in told:
                told.add(pair)
                yield Twice(first, again)


def documents_of(statement: Statement) -> set[str]:
    """Name the documents that hold a statement, each by its address and by its copy."""
    sources = {use.source for use in statement.uses}
    copies = {f"snapshots/{one.record.snapshot}" for one in sources if one.record.snapshot}
    return {one.identity for one in sources} | copies


def seniority(act: Act) -> tuple[bool, bool, str, str, int]:
    """Give what says which of two records of an act was there first."""
    briefing = act.briefing
    is_draft = briefing.status is Status.DRAFT
    recorded = str(briefing.recorded or "")
    return is_draft, not recorded, recorded, briefing.id, act.record.origin.order
