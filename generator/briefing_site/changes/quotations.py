"""Changed quotations: takes what changed in records, gives the words that are others now.

To change what somebody is quoted with is the gravest of small edits: a word is enough. So it stands
near the top of a report, with who speaks, when, and where the words are said to stand.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from briefing_site.changes.change import PartChange, QuotationChange, RecordChange, What
from briefing_site.changes.labels import Labels
from briefing_site.model.briefing import Briefing
from briefing_site.model.statement import StatementRecord

WORDS = ("quote", "translation")
"""The fields that hold somebody's words."""

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
        for part in record.fields:
            if isinstance(part, PartChange) and part.field == "statements":
                statement = said.get(part.key)
                if statement and (change := quotation_change(record, part, statement, labels)):
                    yield change


def quotation_change(
    record: RecordChange, part: PartChange, statement: StatementRecord, labels: Labels
) -> QuotationChange | None:
    """Give what changed of a quotation, if anything did."""
    fields = tuple(one for one in part.fields if one.field in QUOTED)
    is_quoted = statement.quote is not None or any(one.field in WORDS for one in fields)
    if part.what not in (What.CHANGED, What.RENAMED) or not fields or not is_quoted:
        return None
    names = labels.names(statement.speaker_ids)
    return QuotationChange(record.id, statement.id, names, fields, record.is_draft)
