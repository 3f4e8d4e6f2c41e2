"""References to what was renamed: takes a record, gives it as if the ids of now had always held.

That a record names another by its new id is no change to a reader, in a field or in a text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, TypeVar

from briefing_site.changes.matching import Pairs
from briefing_site.changes.parts import own_id, pair_parts
from briefing_site.frozen import frozen
from briefing_site.knowledge.walk import plan
from briefing_site.model.briefing import Briefing
from briefing_site.model.markers import Prose, Reference
from briefing_site.model.record import NamedRecord, Record
from briefing_site.prose.parse import parse

AnyRecord = TypeVar("AnyRecord", bound=Record)


@frozen
class IdsOfNow:
    """The ids of now by those that they replaced; those that stayed are left out.

    Attributes:
        records: Of records with files, by kind.
        parts: Of parts with an address, the new id alone by `<briefing>#<id>`, both as before.
    """

    records: Mapping[str, Mapping[str, str]]
    parts: Mapping[str, str]

    def __bool__(self) -> bool:
        """Whether anything has another id."""
        return bool(self.parts) or any(self.records.values())

    def reference(self, value: str, kind: str, holder: str) -> str:
        """Write a reference as it would be written now.

        Args:
            value: The reference in a field.
            kind: What it names.
            holder: The id that the record had which it stands in.
        """
        if kind in ("statement", "basis", "source", "part"):
            return self.part(value, holder)
        return self.records.get(kind, {}).get(value, value)

    def target(self, value: str, holder: str) -> str:
        """Write the target of a link in a text as it would be written now."""
        if "#" in value:
            return self.part(value, holder)
        return next((ids[value] for ids in self.records.values() if value in ids), value)

    def part(self, value: str, holder: str) -> str:
        """Write a reference to a part of a briefing as it would be written now."""
        before, hash_, id_ = value.rpartition("#")
        new = self.parts.get(f"{before or holder}#{id_}", id_)
        return f"{self.records.get('briefing', {}).get(before, before)}{hash_}{new}"

    def ref_now(self, ref: str) -> str:
        """Give the reference that a briefing or a part of one has now."""
        return self.part(ref, "") if "#" in ref else self.records.get("briefing", {}).get(ref, ref)


def ids_of_now(pairs: Pairs) -> IdsOfNow:
    """Gather what has another id now."""
    parts = dict(found for pair in pairs.listed for found in renamed_parts(pair.before, pair.after))
    return IdsOfNow(pairs.ids, parts)


def renamed_parts(
    before: NamedRecord | None, after: NamedRecord | None
) -> Iterator[tuple[str, str]]:
    """Go through the parts of a briefing that have another id now."""
    if not isinstance(before, Briefing) or not isinstance(after, Briefing) or before is after:
        return
    lists = (
        (before.statements, after.statements),
        (before.passages, after.passages),
        (before.votes, after.votes),
        (before.events, after.events),
        (before.sources, after.sources),
    )
    for old, new in (pair for two in lists for pair in pair_parts(*two)):
        if old and new and own_id(old.record) != own_id(new.record):
            yield f"{before.id}#{own_id(old.record)}", str(own_id(new.record))


def with_ids_of_now(record: AnyRecord, ids: IdsOfNow, holder: str) -> AnyRecord:
    """Give a record with every reference as it would be written now.

    Args:
        record: A record of before, or one inside it.
        ids: What has another id now.
        holder: The id of the record whose file it stands in.
    """
    if not ids:
        return record
    new: dict[str, Any] = {}
    for field in plan(type(record)):
        value = getattr(record, field.attribute)
        if isinstance(value, tuple):
            items = (renamed(item, field.marker, ids, holder) for item in value)
            new[field.attribute] = tuple(items)
        else:
            new[field.attribute] = renamed(value, field.marker, ids, holder)
    return record.model_copy(update=new)


def renamed(value: Any, marker: Reference | Prose | None, ids: IdsOfNow, holder: str) -> Any:  # noqa: ANN401 - any field's value
    """Give a reference or a text as it would be written now, and records from inside."""
    if isinstance(value, Record):
        return with_ids_of_now(value, ids, holder)
    if isinstance(value, str) and isinstance(marker, Reference):
        return ids.reference(value, marker.kind, holder)
    if isinstance(value, str) and isinstance(marker, Prose):
        return relinked(value, ids, holder)
    return value


def relinked(text: str, ids: IdsOfNow, holder: str) -> str:
    """Give a text with the targets of its links and citations as they would be written now."""
    prose = parse(text) if "[[" in text or "[@" in text else None
    if prose is None:
        return text
    targets = {
        link.raw: (link.target, ids.target(link.target, holder)) for link in prose.wiki_links
    } | {
        cited.raw: (f"@{cited.source}", f"@{ids.part(cited.source, holder)}")
        for cited in prose.citations
    }
    new = {raw: raw.replace(old, now, 1) for raw, (old, now) in targets.items() if old != now}
    if not new:
        return text
    return re.sub("|".join(map(re.escape, new)), lambda found: new[found[0]], text)
