"""The land behind every map: takes the library, gives one SVG file that all pages share."""

from __future__ import annotations

from collections.abc import Iterator

from briefing_site.exports.file import ExportedFile
from briefing_site.pages import links
from briefing_site.pages.library import Library
from briefing_site.pages.outlines import world

# Half-transparent greys: an image does not know which of the site's colour schemes is chosen.
LAND = "#8494a8"


def outlines_files(library: Library) -> Iterator[ExportedFile]:
    """Draw all land with its borders; a site on which no one took a position has no map."""
    if library.standing.held:
        yield ExportedFile(links.WORLD_FILE, drawing())


def drawing() -> str:
    """Write the drawing."""
    whole = world()
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {whole.width} {whole.height}">'
        f'<path fill="{LAND}" fill-opacity=".28" d="{whole.land}"/>'
        f'<path fill="none" stroke="{LAND}" stroke-opacity=".55" d="{whole.borders}"/></svg>\n'
    )
