"""What is new or changed: takes the library, gives the newest changes, and those of each year.

It is what the record itself says: when a briefing was recorded, updated, withdrawn, and what was
mended in it. Nothing is asked of version control, of which a site may have none.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from briefing_site.exports.api.answers import ChangeKind, Changes, RecordChange, YearOfChanges
from briefing_site.exports.api.file import answer_file
from briefing_site.exports.file import ExportedFile
from briefing_site.knowledge.corrections import Mended, part_mended
from briefing_site.knowledge.record_changes import changes_to
from briefing_site.model.briefing import Briefing
from briefing_site.pages import api_paths
from briefing_site.pages.library import Library
from briefing_site.published.fields import Kind
from briefing_site.published.kinds import described
from briefing_site.published.naming import to_briefing, to_part
from briefing_site.published.values import Reference

NEWEST = 200
"""Changes that stand in the file that is asked first: some 60 kB."""


def changes_files(library: Library) -> Iterator[ExportedFile]:
    """Make the file of the newest changes, and that of each year."""
    every = sorted(all_changes(library), key=lambda one: one.day, reverse=True)
    by_year: dict[int, list[RecordChange]] = defaultdict(list)
    for one in every:
        by_year[one.day.year].append(one)
    years = tuple(year_of(year, found) for year, found in by_year.items())
    newest = Changes(year=None, total=len(every), years=years, items=tuple(every[:NEWEST]))
    yield answer_file(api_paths.CHANGES, newest)
    for year, found in by_year.items():
        answer = Changes(year=year, total=len(found), years=(), items=tuple(found))
        yield answer_file(api_paths.changes(year), answer)


def year_of(year: int, found: Sequence[RecordChange]) -> YearOfChanges:
    """Name the file of a year."""
    return YearOfChanges(year=year, total=len(found), file=api_paths.changes(year))


def all_changes(library: Library) -> Iterator[RecordChange]:
    """Go through all changes, those of one briefing together."""
    for briefing in library.kb.briefings.values():
        yield recorded(briefing)
        for one in changes_to(briefing):
            yield RecordChange(
                day=one.date,
                how=ChangeKind(one.how.value),
                undated=not one.is_dated,
                of=part_of(library, one.mended),
                text=text_of(library, one.mended),
                briefing=to_briefing(briefing),
                file=file_of(briefing),
            )


def recorded(briefing: Briefing) -> RecordChange:
    """Tell that a briefing came into the record."""
    return RecordChange(
        day=briefing.recorded or briefing.date,
        how=ChangeKind.RECORDED,
        undated=briefing.recorded is None,
        of=None,
        text=None,
        briefing=to_briefing(briefing),
        file=file_of(briefing),
    )


def file_of(briefing: Briefing) -> str:
    """Give the file of a briefing."""
    return api_paths.record(described(Kind.BRIEFING).several, briefing.id)


def part_of(library: Library, mended: Mended | None) -> Reference | None:
    """Name the part that a correction mended, if it is one of a part."""
    part = part_mended(library.kb, mended) if mended else None
    return to_part(library, part) if part else None


def text_of(library: Library, mended: Mended | None) -> str | None:
    """Give the words of a correction."""
    if mended is None:
        return None
    return library.plain(mended.correction.text, mended.briefing.id) or None
