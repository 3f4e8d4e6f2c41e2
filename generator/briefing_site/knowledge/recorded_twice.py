"""What two briefings record: takes resolved statements, gives those that are one and the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from briefing_site.frozen import frozen
from briefing_site.knowledge.spoken import Statement
from briefing_site.model.vocabularies import Status


@frozen
class Twice:
    """One act of speaking that two briefings record.

    Attributes:
        first: The one that stays: of a published briefing before a draft, else what was recorded
            earlier.
        again: The other one.
    """

    first: Statement
    again: Statement


def recorded_twice(statements: Iterable[Statement]) -> Iterator[Twice]:
    """Go through the statements of which another briefing has the document, day and speakers.

    Two briefings are told of once, however many statements they share. What is retracted or
    superseded does not count.
    """
    alike: dict[object, list[Statement]] = defaultdict(list)
    for one in statements:
        if not one.briefing.is_withdrawn:
            for document in documents_of(one):
                alike[document, one.when.first, one.date, frozenset(one.voices)].append(one)
    told: set[tuple[str, str]] = set()
    for same in alike.values():
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


def seniority(statement: Statement) -> tuple[bool, bool, str, str, int]:
    """Give what says which of two records of a statement was there first."""
    briefing = statement.briefing
    is_draft = briefing.status is Status.DRAFT
    recorded = str(briefing.recorded or "")
    return is_draft, not recorded, recorded, briefing.id, statement.record.origin.order
