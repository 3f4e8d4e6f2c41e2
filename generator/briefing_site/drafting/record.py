"""The record: takes a draft, gives the briefing's fields with the comments beside them.

Whatever was guessed has a comment that begins with `confirm:`, which `briefings check` lists
until somebody has looked and deleted it. Nobody's position is guessed.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

from briefing_site.diagnostics.wording import counted
from briefing_site.drafting.article import Article
from briefing_site.drafting.draft import Draft
from briefing_site.drafting.names import slug
from briefing_site.drafting.statements import (
    Statements,
    Written,
    in_marks,
    is_word_in,
    shortened,
)
from briefing_site.frozen import frozen
from briefing_site.layout.writing import Path, Remarks, write_record
from briefing_site.model.addresses import UN_DOCUMENTS
from briefing_site.model.fields import TO_BE_WRITTEN, check_address, read_moment
from briefing_site.model.moments import days_of_moment
from briefing_site.model.vocabularies import DateOf, SourceKind

LONGEST_TITLE = 100

OF_THE_UN = (UN_DOCUMENTS, "https://docs.un.org/")
"""Where addresses of documents of the United Nations begin."""


@frozen(slots=False)
class DraftRecord:
    """A briefing as it is written.

    Attributes:
        id: The file's name without its ending.
        fields: What the file says.
        remarks: Its comments.
    """

    id: str
    fields: dict[str, Any]
    remarks: Remarks

    @property
    def text(self) -> str:
        """The file."""
        return write_record("briefing", self.fields, self.remarks)


def record_id(draft: Draft, today: dt.date) -> str:
    """Name the briefing by its day and its title."""
    return slug(f"{draft.day or today}-{title_of(draft)}")


def title_of(draft: Draft) -> str:
    """Give the text's title, or its first words."""
    return draft.article.title or shortened(" ".join(draft.article.paragraphs), LONGEST_TITLE)


def record_of(draft: Draft, today: dt.date, snapshot: str = "") -> DraftRecord:
    """Write a draft down.

    Args:
        draft: What was found.
        today: The day on which it is recorded, and its date where the text has none.
        snapshot: The name of the text's copy in the snapshots folder.
    """
    day = draft.day or today
    above: dict[Path, list[str]] = {}
    title = title_of(draft)
    if not draft.article.title:
        above["title",] = ["confirm: the title, from the first words"]
    if draft.day is None:
        above["date",] = [
            "confirm: the date, since the text has none; this is the day of the draft"
        ]
    if draft.article.is_day_by_utc:
        above["sources", 0, "published"] = [f"confirm: {by_utc(draft.article)}"]
    if not draft.is_english:
        above["sources",] = [
            "confirm: who said what; the text is not in English, which alone can be read"
        ]
    if signing := _signing(draft):
        above["statements",] = signing
    statements = list(_statements(draft, day))
    fields: dict[str, Any] = {
        "title": title,
        "date": day.isoformat(),
        "status": "draft",
        "summary": f"{TO_BE_WRITTEN}{told(draft)} found in one source.",
        "recorded": today.isoformat(),
        "sources": [_source(draft, title, snapshot)],
        "statements": [written for written, _ in statements],
    }
    kind = fields["sources"][0]["kind"]
    above["sources", 0] = [f'confirm: the kind, guessed to be "{kind}"']
    remarks = Remarks(above)
    for number, (_, notes) in enumerate(statements):
        remarks |= notes.below(("statements", number))
    return DraftRecord(record_id(draft, today), fields, remarks)


def by_utc(article: Article) -> str:
    """Say that the day of publication is one of two or three."""
    possible = days_of_moment(read_moment(article.published_at))
    others = [day for day in (possible.first, possible.last) if day != article.published]
    return (
        "the day, which is that of a moment in UTC; at its place it may be "
        f"{' or '.join(map(str, others))}"
    )


def _source(draft: Draft, title: str, snapshot: str) -> dict[str, Any]:
    article = draft.article
    return {
        "id": source_id(draft),
        "title": title,
        "publisher": article.publisher or None,
        "published_by": draft.published_by,
        "author": article.author or None,
        "url": article.url if is_address(article.url) else None,
        "published": article.published.isoformat() if article.published else None,
        "published_at": article.published_at or None,
        "kind": kind_of(draft),
        "licence": article.licence or None,
        "snapshot": snapshot or None,
    }


def kind_of(draft: Draft) -> str:
    """Guess what a source is: what the United Nations keep by its symbol is no report."""
    is_official = draft.is_release or draft.article.url.startswith(OF_THE_UN)
    return (SourceKind.OFFICIAL if is_official else SourceKind.NEWS).value


def source_id(draft: Draft) -> str:
    """Name the one source."""
    return "release" if draft.is_release else "report"


def is_address(url: str) -> bool:
    """Whether an address is one that a briefing may name."""
    try:
        check_address(url)
    except Exception:  # noqa: BLE001 - pydantic's own, whatever it is
        return False
    return True


def _signing(draft: Draft) -> list[str]:
    """Say from what the signatories were read, and what a person has to look at."""
    signed = draft.signatories
    lines: list[str] = []
    if signed.parties:
        names = counted(len(signed.parties), "signatory", "signatories")
        lines += [
            f"from: {in_marks(signed.ground)}",
            f"confirm: {names}, from that sentence: none missing, none too many",
        ]
        if signed.aligned:
            ids = ", ".join(party.id for party in signed.aligned)
            lines.append(f"confirm: aligned with it, and not among the speakers: {ids}")
        if signed.is_unsure:
            lines.append("confirm: a signatory that could not be read, or is new")
        if signed.is_partial:
            read = ", ".join(party.id for party in signed.parties)
            lines.append(f"confirm: the list is not whole; read so far: {read}")
    return [*lines, *(f"confirm: {doubt}" for doubt in signed.doubts)]


def _statements(draft: Draft, day: dt.date) -> Iterator[Written]:
    """Write each act of speaking, with what the whole text says of the one that it is itself."""
    is_reported = not draft.is_release and draft.article.published is not None
    statements = Statements(
        draft.actors,
        day,
        lambda saying: locator(draft, saying.paragraph),
        DateOf.SOURCE.value if is_reported else None,
    )
    for occasion in draft.occasions:
        fields, remarks = statements.write(occasion)
        fields["sources"] = [source_id(draft)]
        if occasion.is_own:
            fields["title"] = draft.article.title or None
        if occasion.is_signed and (series := series_named(draft)):
            fields["series"] = series
            remarks |= Remarks({("series",): ["confirm: the series, which the title names"]})
        yield fields, remarks


def series_named(draft: Draft) -> str | None:
    """Give the row of statements that a text's title names, where there is one of that name."""
    title = draft.article.title.casefold()
    return next((name for name in draft.series if is_word_in(name.casefold(), title)), None)


def told(draft: Draft) -> str:
    """Count what was found, each by its unit."""
    statements, passages = len(draft.occasions), len(draft.sayings)
    inside = f" with {counted(passages, 'passage')}" if passages > statements else ""
    return f"{counted(statements, 'statement')}{inside}"


def locator(draft: Draft, paragraph: int) -> str:
    """Count paragraphs as the briefings do: from the first of the statement proper."""
    first = draft.article.first_counted
    return f"para. {paragraph - first + 1}" if paragraph >= first else "above the statement"
