"""What was mended, and when: takes the knowledge base, gives corrections by what they are of."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.knowledge.entities import Event, Passage, Source, Statement, Vote
from briefing_site.knowledge.index import Index
from briefing_site.model.briefing import Briefing
from briefing_site.model.correction import Correction

Corrected = Statement | Passage | Vote | Event | Source


@dataclass(frozen=True, slots=True, eq=False)
class Mended:
    """A correction with the briefing that it was made to.

    Attributes:
        number: Its number in the file, from 1.
    """

    briefing: Briefing
    number: int
    correction: Correction

    @property
    def of(self) -> str:
        """The reference of what was mended: a part of the briefing, or all of it."""
        part = self.correction.of
        return f"{self.briefing.id}#{part}" if part else self.briefing.id


def part_mended(kb: KnowledgeBase, mended: Mended) -> Corrected | None:
    """Give the part of a briefing that was mended; nothing where it was the whole."""
    every: tuple[Mapping[str, Corrected], ...] = (
        *(kb.statements, kb.passages, kb.votes),
        *(kb.events, kb.sources),
    )
    return next((parts[mended.of] for parts in every if mended.of in parts), None)


def corrections_in(briefing: Briefing) -> Iterator[Mended]:
    """Go through the corrections of a briefing, in the order of its file."""
    for number, correction in enumerate(briefing.corrections, start=1):
        yield Mended(briefing, number, correction)


def corrections_by_part(kb: KnowledgeBase) -> Index[Mended]:
    """Give corrections by the reference of what was mended."""
    every = (mended for one in kb.briefings.values() for mended in corrections_in(one))
    return Index(every, lambda mended: [mended.of])


def corrections_of(by_part: Index[Mended], part: Corrected) -> tuple[Mended, ...]:
    """Give what was mended of a part and, of a statement, of what is taken out of it."""
    passages = part.passages if isinstance(part, Statement) else ()
    refs = dict.fromkeys([part.ref, *(passage.ref for passage in passages)])
    return tuple(mended for ref in refs for mended in by_part[ref])


def withdrawn_on(briefing: Briefing) -> dt.date | None:
    """Give the day on which what a briefing holds ceased to count, as far as it is known."""
    return (briefing.updated or briefing.date) if briefing.is_withdrawn else None


def newest_of(*dates: dt.date | None) -> dt.date:
    """Give the newest of some dates, one of which is known."""
    return max(filter(None, dates))
