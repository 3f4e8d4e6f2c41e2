"""What passages have from their statement: takes two records, gives what holds for a passage."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefing_site.knowledge.entities import Translation
from briefing_site.model.source import SourceUse
from briefing_site.model.statement import PassageRecord, StatementRecord


def ids_in(record: StatementRecord) -> list[str]:
    """Give the ids of a statement and of its passages."""
    return [record.id, *(passage.id for passage in record.passages)]


class Inherited(NamedTuple):
    """What a passage names, or its statement for it."""

    to: tuple[str, ...]
    about: tuple[str, ...]
    issues: tuple[str, ...]
    sources: tuple[SourceUse, ...]


def inherited(record: PassageRecord | StatementRecord, whole: StatementRecord) -> Inherited:
    """Give what a passage names, or its statement where it says nothing; `[]` says nobody."""
    return Inherited(
        to=whole.to if record.to is None else record.to,
        about=whole.about if record.about is None else record.about,
        issues=whole.issues if record.issues is None else record.issues,
        sources=whole.sources if record.sources is None else record.sources,
    )


def answered(record: PassageRecord | StatementRecord, whole: StatementRecord) -> tuple[str, ...]:
    """Give what a passage answers, or its statement where that says nothing."""
    return record.in_response_to or whole.in_response_to


def located(uses: Sequence[SourceUse], locator: str | None) -> Sequence[SourceUse]:
    """Give the place in the one source that there is, where it is named apart from it."""
    if locator is None or len(uses) != 1:
        return uses
    return (SourceUse(source=uses[0].source, locator=locator),)


def translations_of(record: PassageRecord | StatementRecord) -> Iterator[Translation]:
    """Give a quote in other languages, that of the site first where it stands on its own."""
    if isinstance(record, StatementRecord) and record.translation:
        yield Translation(None, record.translation, record.translated_by, is_authentic=False)
    for one in record.translations:
        yield Translation(one.lang, one.text, one.by, one.authentic)
