"""Lists of records, in pages: takes the entries of a kind, gives the files of its lists."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from briefing_site.exports.api.answers import Entry, List
from briefing_site.exports.api.file import answer_file, hashed
from briefing_site.exports.file import ExportedFile
from briefing_site.pages import api_paths
from briefing_site.pages.library import Library
from briefing_site.published.fields import Kind
from briefing_site.published.kinds import Described

IN_A_PAGE = 500
"""Records on a page of a list: some 100 kB, of which a line brings 10."""

DIGITS = 16
"""Digits of the hash of a record's file: whether it changed needs no more."""


def file_of(described: Described, record: Any) -> ExportedFile:  # noqa: ANN401 - any
    """Make the file of a record."""
    return answer_file(api_paths.record(described.several, record.id), record)


def entry_of(library: Library, described: Described, record: Any, file: ExportedFile) -> Entry:  # noqa: ANN401 - any
    """Give a record's line in lists, with the hash of its file."""
    return Entry(
        id=record.id,
        label=getattr(record, described.label),
        day=day_of(library, described.kind, record),
        uncounted=not is_counted(record),
        file=api_paths.record(described.several, record.id),
        hash=hashed(file).sha256[:DIGITS],
    )


def day_of(library: Library, kind: Kind, record: Any) -> dt.date | None:  # noqa: ANN401 - any
    """Give the day by which lists have a record: of a source, that of its briefing."""
    match kind:
        case Kind.ACTOR | Kind.ISSUE:
            return None
        case Kind.BRIEFING:
            return library.kb.briefings[record.id].date
        case Kind.SOURCE:
            return library.kb.briefings[record.briefing.id].date
    day: dt.date = record.day
    return day


def is_counted(record: Any) -> bool:  # noqa: ANN401 - any record
    """Whether a record counts."""
    is_repeated = getattr(record, "repeats", None) is not None
    status = getattr(record, "status", None)
    is_withdrawn = status in ("retracted", "superseded")
    return not (is_repeated or is_withdrawn or getattr(record, "uncounted", False))


def list_files(described: Described, entries: Sequence[Entry]) -> Iterator[ExportedFile]:
    """Make the pages of the list of all records of a kind, then those of each year."""
    yield from pages_of(described, in_order(entries))
    for year, of_year in by_year(entries).items():
        yield from pages_of(described, of_year, year)


def in_order(entries: Sequence[Entry]) -> list[Entry]:
    """Put entries in order of their days, else as they are."""
    return sorted(entries, key=lambda one: one.day or dt.date.min)


def by_year(entries: Sequence[Entry]) -> dict[int, list[Entry]]:
    """Give entries by the years of their days, oldest first; those without a day are in none."""
    found: dict[int, list[Entry]] = defaultdict(list)
    for one in in_order(entries):
        if one.day:
            found[one.day.year].append(one)
    return found


def pages_of(
    described: Described, entries: Sequence[Entry], year: int | None = None
) -> Iterator[ExportedFile]:
    """Make the pages of a list: one at least, so that what a client asks for is there."""
    count = -(-len(entries) // IN_A_PAGE) or 1
    for page in range(1, count + 1):
        answer = List(
            kind=described.kind,
            year=year,
            total=len(entries),
            page=page,
            pages=count,
            prev=api_paths.list_page(described.several, page - 1, year) if page > 1 else None,
            next=api_paths.list_page(described.several, page + 1, year) if page < count else None,
            items=tuple(entries[(page - 1) * IN_A_PAGE : page * IN_A_PAGE]),
        )
        yield answer_file(api_paths.list_page(described.several, page, year), answer)
