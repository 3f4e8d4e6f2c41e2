"""All files of the API: takes the library, gives every one, or the one at a path.

A record is made once, for its file and its line in lists, and is gone when that is written.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import chain

from briefing_site.exports.api.answers import Entry, HashedFile, Index, KindOfRecords, YearOfRecords
from briefing_site.exports.api.changed import changes_files
from briefing_site.exports.api.description import description_files
from briefing_site.exports.api.file import answer_file, hashed
from briefing_site.exports.api.known import known_answers
from briefing_site.exports.api.lists import by_year, entry_of, file_of, list_files
from briefing_site.exports.api.standings import standing_files
from briefing_site.exports.file import ExportedFile
from briefing_site.pages import api_paths
from briefing_site.pages.library import Library
from briefing_site.published.kinds import Described, kinds


def api_files(library: Library) -> Iterator[ExportedFile]:
    """Make every file of the API; none where a site is not to have it."""
    if library.settings.has_api:
        yield from _api_files(library)


def _api_files(library: Library) -> Iterator[ExportedFile]:
    """Make the files of all records and lists, and the index that names them last."""
    told: list[KindOfRecords] = []
    lists: list[HashedFile] = []
    for described in kinds():
        entries: list[Entry] = []
        if not described.within:
            yield from record_files(library, described, entries)
            for file in list_files(described, entries):
                lists.append(hashed(file))
                yield file
        told.append(kind_of(library, described, entries))
    standing, changes = list(standing_files(library)), list(changes_files(library))
    known = list(known_answers(library))
    yield from chain(standing, changes, known, description_files(library))
    yield answer_file(
        api_paths.INDEX,
        Index(
            version="v1",
            site=library.settings.site_name,
            base=base_of(library),
            language=library.settings.language,
            updated=library.newest if library.is_begun else None,
            terms=library.settings.terms or None,
            kinds=tuple(told),
            standing=tuple(map(hashed, standing)),
            changes=tuple(map(hashed, changes)),
            known=tuple(map(hashed, known)),
            lists=tuple(lists),
            openapi=api_paths.OPENAPI,
        ),
    )


def base_of(library: Library) -> str:
    """Give the folder of the API: its address, or its path where the site has none."""
    addresses = library.addresses
    of_site = addresses.published_file if addresses.site_url else addresses.file
    return of_site(api_paths.API)


def record_files(
    library: Library, described: Described, entries: list[Entry]
) -> Iterator[ExportedFile]:
    """Make the files of all records of a kind, and add each to the entries of its lists."""
    for record in described.records(library):
        file = file_of(described, record)
        entries.append(entry_of(library, described, record, file))
        yield file


def kind_of(library: Library, described: Described, entries: Sequence[Entry]) -> KindOfRecords:
    """Say how many records of a kind there are, and where."""
    if described.within:
        return within_others(library, described)
    several = described.several
    return KindOfRecords(
        kind=described.kind,
        total=len(entries),
        counted=sum(not one.uncounted for one in entries),
        within=None,
        schema=api_paths.schema(described.kind.value),
        file=api_paths.list_page(several, 1),
        years=tuple(
            YearOfRecords(year=year, total=len(found), file=api_paths.list_page(several, 1, year))
            for year, found in by_year(entries).items()
        ),
    )


def within_others(library: Library, described: Described) -> KindOfRecords:
    """Say how many records of a kind there are that stand in the files of others."""
    return KindOfRecords(
        kind=described.kind,
        total=described.count(library),
        counted=None,
        within=described.within,
        schema=None,
        file=None,
        years=(),
    )


def api_file(library: Library, path: str) -> ExportedFile | None:
    """Make the file at a path; nothing where there is none."""
    if not path.startswith(api_paths.API) or not library.settings.has_api:
        return None
    inside = path.removeprefix(api_paths.API)
    found = record_file(library, inside)
    return found or next((one for one in beside(library, inside) if one.path == path), None)


def record_file(library: Library, path: str) -> ExportedFile | None:
    """Make the file of a record at a path in the API; nothing where there is none."""
    several, _, rest = path.removesuffix(".json").partition("/")
    for described in kinds():
        if described.several == several and not described.within:
            record = described.found(library, rest.replace("/", "#"))
            return answer_file(path, record) if record else None
    return None


def beside(library: Library, path: str) -> Iterator[ExportedFile]:
    """Make the files among which the one at a path in the API would be that is no record's."""
    folder = path.partition("/")[0]
    if folder == "lists":
        for described in kinds():
            if path.startswith(f"lists/{described.several}/") and not described.within:
                entries: list[Entry] = []
                for _file in record_files(library, described, entries):
                    pass  # each is but hashed
                yield from list_files(described, entries)
        return
    made = BESIDE.get(folder)
    if made:
        yield from made(library)


BESIDE: Mapping[str, Callable[[Library], Iterator[ExportedFile]]] = {
    "standing": standing_files,
    "changes": changes_files,
    api_paths.CHANGES: changes_files,
    "known": known_answers,
    api_paths.KNOWN: known_answers,
    "schema": description_files,
    api_paths.OPENAPI: description_files,
    api_paths.INDEX: api_files,
}
"""What makes the files of a folder in the API, or one of these alone."""
