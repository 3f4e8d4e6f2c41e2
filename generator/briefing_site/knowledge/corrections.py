"""What was mended, and when: takes the knowledge base, gives corrections by what they are of."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import chain

from briefing_site.frozen import frozen
from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.knowledge.entities import Event, Passage, Source, Statement, Vote
from briefing_site.knowledge.index import Index
from briefing_site.model.briefing import Briefing
from briefing_site.model.correction import Correction
from briefing_site.model.event import EventRecord
from briefing_site.model.source import SourceRecord
from briefing_site.model.statement import PassageRecord, StatementRecord
from briefing_site.model.vote import VoteRecord

Part = PassageRecord | StatementRecord | VoteRecord | EventRecord | SourceRecord
"""What a correction may be of, as it is written."""

Corrected = Statement | Passage | Vote | Event | Source


@frozen(eq=False)
class Mended:
    """A correction with the briefing that it was made to.

    Attributes:
        name: What its address calls it: its day and what was mended, by the first id of that; for
            a further one of the same day and part, its number among those.
    """

    briefing: Briefing
    name: str
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
    first, told = first_ids(briefing) if briefing.corrections else {}, Counter[str]()
    for correction in briefing.corrections:
        part = first.get(correction.of or "", correction.of)
        name = "-".join(filter(None, (correction.date.isoformat(), part)))
        told[name] += 1
        number = f"--{told[name]}" if told[name] > 1 else ""
        yield Mended(briefing, f"{name}{number}", correction)


def first_ids(briefing: Briefing) -> dict[str, str]:
    """Give the oldest id of each part of a briefing by the one that it has now."""
    parts: Iterator[Part] = chain(
        (passage for said in briefing.statements for passage in said.passages),
        briefing.statements,
        briefing.votes,
        briefing.events,
        briefing.sources,
    )
    return {part.id: part.first_id(part.id) for part in parts}


def corrections_by_part(kb: KnowledgeBase) -> Index[Mended]:
    """Give corrections by the reference of what was mended."""
    every = (mended for one in kb.briefings.values() for mended in corrections_in(one))
    return Index(every, lambda mended: [mended.of])


def corrections_of(by_part: Index[Mended], part: Corrected) -> tuple[Mended, ...]:
    """Give what was mended of a part and, of a statement, of what is taken out of it."""
    if not part.briefing.corrections:
        return ()
    passages = part.passages if isinstance(part, Statement) else ()
    refs = dict.fromkeys([part.ref, *(passage.ref for passage in passages)])
    return tuple(mended for ref in refs for mended in by_part[ref])


def withdrawn_on(briefing: Briefing) -> dt.date | None:
    """Give the day on which what a briefing holds ceased to count, as far as it is known."""
    return briefing.known_on if briefing.is_withdrawn else None


def newest_of(*dates: dt.date | None) -> dt.date:
    """Give the newest of some dates, one of which is known."""
    return max(filter(None, dates))
