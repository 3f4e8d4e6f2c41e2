"""What is new or changed: takes the library, gives the newest changes, and those of each year.

It is what the record itself says: when a briefing was recorded, updated, withdrawn, and what was
mended in it; and where the site has a history, what commits changed besides that pages show.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from briefing_site.exports.api.answers import ChangeKind, Changes, RecordChange, YearOfChanges
from briefing_site.exports.api.file import answer_file
from briefing_site.exports.file import ExportedFile
from briefing_site.knowledge.corrections import Corrected, Mended, part_mended
from briefing_site.knowledge.record_changes import changes_to
from briefing_site.model.briefing import Briefing
from briefing_site.naming.pieces import Entry
from briefing_site.pages import api_paths, links
from briefing_site.pages.library import Library
from briefing_site.pages.parts.history import moments
from briefing_site.published.fields import Kind
from briefing_site.published.kinds import described
from briefing_site.published.naming import to_briefing, to_part
from briefing_site.published.values import Reference

NEWEST = 200
"""Changes that stand in the file that is asked first: some 60 kB."""


def changes_files(library: Library) -> Iterator[ExportedFile]:
    """Make the file of the newest changes, and that of each year."""
    told = list(all_changes(library))
    every = sorted([*told, *untold(library, told)], key=lambda one: one.day, reverse=True)
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


def untold(library: Library, told: Sequence[RecordChange]) -> Iterator[RecordChange]:
    """Go through what commits changed in the parts of briefings, or in their other words.

    What the record says of the same day and the same part is not told again; nor is of a whole what
    a commit changed in its parts.
    """
    known = {(one.briefing.id, one.of and one.of.id, one.day) for one in told}
    seen: set[tuple[str, str]] = set()
    for briefing, part, path in pages_of_parts(library):
        of = to_part(library, part) if part else None
        for one in moments(library, (path,), is_withdrawn=briefing.is_withdrawn):
            key = (briefing.id, one.commit.id)
            is_told = (briefing.id, of and of.id, one.commit.day) in known
            if one.is_first or is_told or not (one.lines or one.version):
                continue
            if part is None and key in seen:
                continue
            seen.add(key)
            yield RecordChange(
                day=one.commit.day,
                how=ChangeKind.UPDATED,
                undated=False,
                of=of,
                text="\n".join(in_words(line.entry) for line in one.lines) or None,
                briefing=to_briefing(briefing),
                file=file_of(briefing),
            )


def pages_of_parts(library: Library) -> Iterator[tuple[Briefing, Corrected | None, str]]:
    """Go through the pages that have a history: of each briefing, those of its parts first."""
    kb = library.kb
    for id_, briefing in kb.briefings.items():
        for said in kb.statements_in[id_]:
            yield briefing, said, links.statement(said.ref)
        for vote in kb.votes_in[id_]:
            yield briefing, vote, links.vote(vote.ref)
        yield briefing, None, links.briefing(id_)


def in_words(entry: Entry) -> str:
    """Write a line of a history, and what belongs below it, with signs of what went and came."""
    own = "".join(piece.signed for piece in entry.line)
    return "\n".join([own, *map(in_words, entry.below)])


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
