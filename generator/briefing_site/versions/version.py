"""Versions: takes a statement, a vote or a position, gives what its version is called and its day.

A version is what a citation can be held to. It is made of nothing but what is shown (`shown`), so
the same record has the same one on every machine and in every language of the site.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from hashlib import sha256

from briefing_site.frozen import frozen
from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.knowledge.corrections import Corrected, Mended, corrections_of
from briefing_site.knowledge.entities import Passage, PolicyPosition, Statement, Use, Vote
from briefing_site.knowledge.index import Index
from briefing_site.versions import shown

Versioned = Statement | Vote | PolicyPosition

DIGITS = 7
"""Digits of a version's name: two versions of one record share it once in 268 million."""


@frozen
class Version:
    """How a record stands.

    Attributes:
        name: Seven hexadecimal digits that are others once anything that is shown is.
        day: The day of its last correction, else that of the last change to its briefing, else that
            on which this was recorded; nothing where the record does not say.
        is_corrected: Whether the day is that of a correction.
        is_first: Whether it is that on which the briefing was recorded, not changed since.
        since: The first day on which it was shown; nothing where no history tells that.
    """

    name: str
    day: dt.date | None
    is_corrected: bool
    is_first: bool
    since: dt.date | None = None


def version_of(kb: KnowledgeBase, corrections: Index[Mended], record: Versioned) -> Version:
    """Give the version of a record.

    Args:
        kb: What it borrows from.
        corrections: Corrections by the reference of what was mended.
        record: The record.
    """
    days = [mended.correction.date for mended in corrections_behind(corrections, record)]
    briefing = record.briefing
    return Version(
        name=name_of(kb, record),
        day=max(days) if days else briefing.changed,
        is_corrected=bool(days),
        is_first=not days and briefing.updated is None,
    )


def name_of(kb: KnowledgeBase, record: Versioned) -> str:
    """Give what the version of a record is called."""
    return sha256(shown.canonical(shown_of(kb, record)).encode("ascii")).hexdigest()[:DIGITS]


def shown_of(kb: KnowledgeBase, record: Versioned) -> shown.Shown:
    """Give what is shown of a record."""
    match record:
        case Statement():
            return shown.statement(kb, record)
        case Vote():
            return shown.vote(kb, record)
    return shown.position(kb, record)


def corrections_behind(corrections: Index[Mended], record: Versioned) -> Iterator[Mended]:
    """Go through the corrections of a record, of its sources, and of what shows a position."""
    for part in behind(record):
        yield from corrections_of(corrections, part)


def behind(record: Versioned) -> Iterator[Corrected]:
    """Go through all parts of briefings that are shown with a record, itself among them."""
    match record:
        case PolicyPosition():
            for one in (*record.evidence, *record.end_evidence):
                yield from behind(one.statement if isinstance(one, Passage) else one)
            uses: tuple[Use, ...] = (*record.uses, *record.end_uses)
        case _:
            yield record
            uses = record.uses
    yield from (use.source for use in uses)
