"""Changed quotations: takes what changed in records, gives the words that are others now.

To change what somebody is quoted with is the gravest of small edits: a word is enough. So it stands
near the top of a report, with who speaks, when, and where the words are said to stand.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from briefing_site.changes.change import (
    FieldChange,
    PartChange,
    QuotationChange,
    RecordChange,
    What,
)
from briefing_site.changes.labels import Labels
from briefing_site.changes.value_change import ListChange, TextChange, ValueChange
from briefing_site.model.briefing import Briefing
from briefing_site.model.statement import PassageRecord, StatementRecord

WORDS = ("lead_in", "quote", "translation", "translations")
"""The fields that hold somebody's words, and what leads in to them."""

QUOTED = (*WORDS, "by", "date", "sources")
"""The fields that say whose words they are, from when, and where they stand."""


def quotation_changes(
    records: Iterable[RecordChange], briefings: Mapping[str, Briefing], labels: Labels
) -> Iterator[QuotationChange]:
    """Go through the statements with a quote in which it, or what is said of it, is another.

    Args:
        records: What changed.
        briefings: The briefings that there are, by id.
        labels: What calls actors by their names.
    """
    for record in records:
        briefing = briefings.get(record.id) if record.kind == "briefing" else None
        said = {one.id: one for one in briefing.statements} if briefing else {}
        for part in parts_in(record.fields, "statements"):
            if statement := said.get(part.key):
                yield from quotations_in(record, part, statement, labels)


def quotations_in(
    record: RecordChange, part: PartChange, statement: StatementRecord, labels: Labels
) -> Iterator[QuotationChange]:
    """Go through the quotations of a statement, or of its passages, that are others now."""
    names = labels.names(statement.speaker_ids)
    passages = {one.id: one for one in statement.passages}
    found = [
        (part, statement),
        *((one, passages.get(one.key)) for one in parts_in(part.fields, "passages")),
    ]
    for one, quoted in found:
        if quoted and (change := quotation_change(record, one, quoted, names)):
            yield change


def parts_in(fields: Iterable[FieldChange], name: str) -> Iterator[PartChange]:
    """Go through the parts of a list that changed."""
    for one in fields:
        if isinstance(one, PartChange) and one.field == name:
            yield one


def quotation_change(
    record: RecordChange,
    part: PartChange,
    statement: StatementRecord | PassageRecord,
    names: tuple[str, ...],
) -> QuotationChange | None:
    """Give what changed of a quotation, if anything did."""
    fields = tuple(one for one in part.fields if one.field in QUOTED)
    is_quoted = statement.quote is not None or any(one.field in WORDS for one in fields)
    if part.what not in (What.CHANGED, What.RENAMED) or not fields or not is_quoted:
        return None
    is_told = not any(map(is_replaced, fields)) or any(
        one.field == "corrections" for one in record.fields
    )
    return QuotationChange(record.id, statement.id, names, fields, record.is_draft, is_told)


def is_replaced(change: FieldChange) -> bool:
    """Whether something that readers saw of a quotation is gone; a new source takes none away."""
    match change:
        case TextChange():
            return True
        case ValueChange():
            return change.before is not None
        case ListChange():
            return change.field == "by" and bool(change.removed)
        case _:
            return False
