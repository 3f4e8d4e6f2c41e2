"""All files that are no pages: takes the library, gives every file once, or the one at a path."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from briefing_site.exports.actors import actors_files, record_file
from briefing_site.exports.api.everything import api_file, api_files
from briefing_site.exports.calendar import calendar_files
from briefing_site.exports.cards.everything import card_file, card_files
from briefing_site.exports.citations import citation_file, citation_files
from briefing_site.exports.documents import documents_file, documents_files
from briefing_site.exports.feeds import feed_file, feed_files
from briefing_site.exports.file import ExportedFile
from briefing_site.exports.formats.everything import format_file, formats_files
from briefing_site.exports.known import known_files
from briefing_site.exports.known_records import known_records_file, known_records_files
from briefing_site.exports.linked.everything import linked_file, linked_files
from briefing_site.exports.machine_readers import machine_readers_file, machine_readers_files
from briefing_site.exports.matrix import matrix_file, matrix_files
from briefing_site.exports.names import names_files
from briefing_site.exports.outlines import outlines_files
from briefing_site.exports.positions import positions_files
from briefing_site.exports.signatures import signatures_files
from briefing_site.exports.statements import statements_file, statements_files
from briefing_site.exports.tables.everything import table_file, tables_files
from briefing_site.exports.timeline import timeline_files
from briefing_site.exports.votes import votes_files
from briefing_site.exports.words import words_files
from briefing_site.exports.writing import writing_file, writing_files
from briefing_site.pages import links
from briefing_site.pages.library import Library

EXPORTS: tuple[Callable[[Library], Iterator[ExportedFile]], ...] = (
    actors_files,
    api_files,
    calendar_files,
    card_files,
    citation_files,
    documents_files,
    feed_files,
    formats_files,
    known_files,
    known_records_files,
    linked_files,
    machine_readers_files,
    matrix_files,
    names_files,
    outlines_files,
    positions_files,
    signatures_files,
    statements_files,
    tables_files,
    timeline_files,
    votes_files,
    words_files,
    writing_files,
)
"""One function a format; each gives its files in the order of their paths."""


def export_all(library: Library) -> Iterator[ExportedFile]:
    """Make every file that the published site has beside its pages."""
    for export in EXPORTS:
        yield from export(library)


ALONE: dict[str, Callable[[Library], Iterator[ExportedFile]]] = {
    links.ACTORS_FILE: actors_files,
    links.CALENDAR_FILE: calendar_files,
    links.KNOWN_FILE: known_files,
    links.POSITIONS_FILE: positions_files,
    links.SIGNATURES_FILE: signatures_files,
    links.TIMELINE_FILE: timeline_files,
    links.VOTES_FILE: votes_files,
    links.WORDS_FILE: words_files,
    links.WORLD_FILE: outlines_files,
}
"""What makes the file at a path where it is the only one of its format."""


def exported_file(library: Library, path: str) -> ExportedFile | None:
    """Make the file at a path; nothing where the site has none there."""
    is_of_names = path.startswith(links.NAMES_FILE.partition("{")[0])
    if export := names_files if is_of_names else ALONE.get(path):
        return next((file for file in export(library) if file.path == path), None)
    for alone in (
        api_file,
        linked_file,
        machine_readers_file,
        matrix_file,
        statements_file,
        documents_file,
        table_file,
        format_file,
        record_file,
        known_records_file,
        writing_file,
        feed_file,
        citation_file,
        card_file,
    ):
        if file := alone(library, path):
            return file
    return None
