"""Which record is which: takes all records of two revisions, gives them in pairs.

A record keeps its id, or names the one that it had in `formerly`. One that does neither but is
otherwise the same was renamed by mistake: it is paired too, and its address is lost.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from pathlib import PurePosixPath

from briefing_site.frozen import frozen
from briefing_site.knowledge.records import FileRecord, Records
from briefing_site.model.actor import Actor
from briefing_site.model.record import Record

KINDS = ("briefing", "actor", "issue")
"""In the order in which they are shown."""

ENOUGH = 3
"""Fields that two records have in common by more than chance: every state has the same kind."""


@frozen
class Pair:
    """A record in two revisions; one of the two may be missing."""

    kind: str
    before: FileRecord | None
    after: FileRecord | None

    @property
    def id(self) -> str:
        """The id that the record has now or, if it went, that it had."""
        record = self.after or self.before
        return record.id if record else ""


@frozen(slots=False)
class Pairs:
    """All records in pairs.

    Attributes:
        listed: Briefings, actors, issues, each in the order of ids.
        unread: The files whose records cannot be read now.
    """

    listed: tuple[Pair, ...]
    unread: tuple[str, ...]

    @cached_property
    def unread_ids(self) -> set[str]:
        """The ids of the records that cannot be read now."""
        return {PurePosixPath(path).stem for path in self.unread}

    @cached_property
    def is_whole(self) -> bool:
        """Whether all of every record can be read now: else what is missing only seems gone."""
        return not self.unread and all(one.after.is_whole for one in self.listed if one.after)

    @cached_property
    def ids(self) -> dict[str, dict[str, str]]:
        """The ids that records have now, by kind and by those that they had: only the others."""
        found = {kind: self.now(kind) for kind in KINDS}
        return {
            kind: {old: new for old, new in ids.items() if old != new}
            for kind, ids in found.items()
        }

    def now(self, kind: str) -> dict[str, str]:
        """Give the ids that records of a kind have now, by those that they had."""
        return {
            pair.before.id: pair.after.id
            for pair in self.listed
            if pair.kind == kind and pair.before and pair.after
        }


def pair_records(before: Records, after: Records) -> Pairs:
    """Pair the records of two revisions."""
    unread = unread_files(after)
    found: list[Pair] = []
    for kind in KINDS:
        declared = after.declared(kind)
        pairs = pairs_of(kind, records_of(before, kind), records_of(after, kind))
        found += [pair for pair in pairs if pair.after or pair.id not in declared]
    return Pairs(tuple(found), unread)


def unread_files(records: Records) -> tuple[str, ...]:
    """Give the files that hold no record that could be read."""
    return tuple(
        sorted(
            span.path
            for kind in KINDS
            for id_, span in records.declared(kind).items()
            if id_ not in records_of(records, kind)
        )
    )


def records_of(records: Records, kind: str) -> Mapping[str, FileRecord]:
    """Give the records of a kind by id."""
    kinds: dict[str, Mapping[str, FileRecord]] = {
        "actor": records.actors,
        "issue": records.issues,
        "briefing": records.briefings,
    }
    return kinds[kind]


def pairs_of(
    kind: str, before: Mapping[str, FileRecord], after: Mapping[str, FileRecord]
) -> list[Pair]:
    """Pair the records of one kind, in the order of the ids that they have now."""
    partners = renamed(before, after)
    pairs = [Pair(kind, before.get(partners.get(id_, id_)), after[id_]) for id_ in after]
    met = {pair.before.id for pair in pairs if pair.before}
    pairs += [Pair(kind, before[id_], None) for id_ in before if id_ not in met]
    return sorted(pairs, key=lambda pair: pair.id)


def renamed(before: Mapping[str, FileRecord], after: Mapping[str, FileRecord]) -> dict[str, str]:
    """Give the former ids of records that have another one now, announced or not."""
    gone = {id_: record for id_, record in before.items() if id_ not in after}
    come = [record for id_, record in sorted(after.items()) if id_ not in before]
    found: dict[str, str] = {}
    for record in come:
        old = next((id_ for id_ in record.former_ids if id_ in gone), None)
        if old:
            found[record.id] = old
            del gone[old]
    for trait in (name_of, rest_of):
        traits = {trait(record): id_ for id_, record in sorted(gone.items())}
        for record in come:
            if record.id not in found and (old := traits.pop(trait(record), None)):
                found[record.id] = old
                del gone[old]
    return found


def name_of(record: FileRecord) -> str:
    """Give what a record is called."""
    return record.name if isinstance(record, Actor) else record.title


def rest_of(record: FileRecord) -> str:
    """Give all that a record says but what it is called, where that is enough to know it by."""
    called = {"name", "title", "formerly"}
    rest = record.model_dump(exclude=called, exclude_defaults=True)
    return repr(rest) if len(rest) >= ENOUGH else record.id


def content(value: object) -> object:
    """Give what a value says, without its place in a file."""
    if isinstance(value, Record):
        return value.model_dump()
    return [content(item) for item in value] if isinstance(value, tuple) else value
