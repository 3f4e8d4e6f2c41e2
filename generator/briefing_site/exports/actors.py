"""Whom one can compare, for the page that compares: takes the library, gives `data/actors.json`.

One JSON object, written without white space: `actors` lists those of `data/positions.json` who are
somebody in particular, by name, each `{id, name}`. It is small enough for a page to bring along,
where what they said, how they voted and where they stand is loaded once some of them are chosen.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing_site.exports.file import ExportedFile
from briefing_site.exports.positions import compact, heard
from briefing_site.knowledge.positions import stands
from briefing_site.pages import links
from briefing_site.pages.library import Library


def actors_files(library: Library) -> Iterator[ExportedFile]:
    """Make the file of whom one can compare."""
    found = heard(library, filter(stands, library.kb.positions))
    named = [{"id": one.id, "name": one.name} for one in found if not one.unnamed]
    yield ExportedFile(links.ACTORS_FILE, compact({"actors": named}))
