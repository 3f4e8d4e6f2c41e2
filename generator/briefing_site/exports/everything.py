"""All files that are no pages: takes the library, gives every file once."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from briefing_site.exports.actors import actors_files
from briefing_site.exports.calendar import calendar_files
from briefing_site.exports.citations import citation_files
from briefing_site.exports.feeds import feed_files
from briefing_site.exports.file import ExportedFile
from briefing_site.exports.names import names_files
from briefing_site.exports.outlines import outlines_files
from briefing_site.exports.positions import positions_files
from briefing_site.exports.signatures import signatures_files
from briefing_site.exports.timeline import timeline_files
from briefing_site.exports.votes import votes_files
from briefing_site.exports.words import words_files
from briefing_site.pages.library import Library

EXPORTS: tuple[Callable[[Library], Iterator[ExportedFile]], ...] = (
    actors_files,
    calendar_files,
    citation_files,
    feed_files,
    names_files,
    outlines_files,
    positions_files,
    signatures_files,
    timeline_files,
    votes_files,
    words_files,
)
"""One function a format; each gives its files in the order of their paths."""


def export_all(library: Library) -> Iterator[ExportedFile]:
    """Make every file that the published site has beside its pages."""
    for export in EXPORTS:
        yield from export(library)
