"""Statements that are one document: takes a briefing, gives those that may be one and why not.

The first version of the data model had a statement for each quotation, so that one release of
several quotations looks like several acts of speaking.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from briefing_site.diagnostics.wording import quoted
from briefing_site.frozen import frozen
from briefing_site.model.briefing import Briefing
from briefing_site.model.statement import StatementRecord
from briefing_site.model.vocabularies import SourceKind

DOCUMENTS = frozenset(
    {
        SourceKind.OFFICIAL,
        SourceKind.LEGAL,
        SourceKind.SPEECH,
        SourceKind.INTERVIEW,
        SourceKind.SOCIAL,
    }
)
"""The kinds of source that are the words themselves; others may report on several occasions."""

OF_THE_WHOLE = ("form", "title", "as_", "series")
"""What a whole statement has once, and one of its passages never."""


@frozen
class Candidates:
    """Statements of the same speakers, day, venue and sources.

    Attributes:
        briefing: The briefing that they stand in.
        places: Where each stands in its list.
        is_document: Whether their sources are the words themselves, so that they are one.
        obstacle: Why they cannot be made one; nothing where they can.
    """

    briefing: Briefing
    places: tuple[int, ...]
    is_document: bool
    obstacle: str = ""

    @property
    def records(self) -> tuple[StatementRecord, ...]:
        """The statements."""
        return tuple(self.briefing.statements[place] for place in self.places)

    @property
    def names(self) -> str:
        """Their ids, for a message."""
        return listed([quoted(record.id) for record in self.records])


def listed(names: Sequence[str]) -> str:
    """Put names into a sentence."""
    *first, last = names
    return f"{', '.join(first)} and {last}" if first else last


def candidates_in(briefing: Briefing) -> Iterator[Candidates]:
    """Give the statements of a briefing that may be one document, in the order of the first."""
    alike: dict[object, list[int]] = defaultdict(list)
    for place, record in enumerate(briefing.statements):
        alike[occasion(briefing, record)].append(place)
    for places in alike.values():
        if len(places) > 1:
            records = [briefing.statements[place] for place in places]
            is_document = kinds_of(briefing, records[0]) <= DOCUMENTS
            yield Candidates(briefing, tuple(places), is_document, obstacle(records))


def occasion(briefing: Briefing, record: StatementRecord) -> object:
    """Give what is equal in all statements of one document."""
    return (
        frozenset((who.actor, who.office, who.joined, who.on_behalf_of) for who in record.by),
        (record.date_of, str(record.date or briefing.date), record.date_note),
        record.on_behalf_of,
        record.venue,
        frozenset(use.source for use in record.sources),
    )


def kinds_of(briefing: Briefing, record: StatementRecord) -> set[SourceKind | None]:
    """Give the kinds of a statement's sources."""
    kinds = {source.id: source.kind for source in briefing.sources}
    return {kinds.get(use.source) for use in record.sources}


def obstacle(records: Iterable[StatementRecord]) -> str:
    """Say why statements cannot be made one, if they cannot."""
    records = tuple(records)
    if divided := [record for record in records if record.passages]:
        return f"{quoted(divided[0].id)} has passages already"
    for name in OF_THE_WHOLE:
        if len({getattr(record, name) for record in records} - {None}) > 1:
            return f"each has {quoted(name.rstrip('_'))} of its own"
    if len({record.as_ for record in records}) > 1:
        return 'not all have the same "as"'
    ids = {record.id for record in records}
    for record in records:
        if own := [ref for ref in record.in_response_to if ref.rpartition("#")[2] in ids]:
            return f"{quoted(record.id)} answers {quoted(own[0])}"
    return ""
