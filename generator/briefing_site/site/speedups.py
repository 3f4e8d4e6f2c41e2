"""What goes past MkDocs, by name: takes nothing, gives each part of a build that can be left out.

`briefings build` leaves none out. With any of them left out a site is the same, which `tests/fast`
holds for each alone.
"""

from __future__ import annotations

from enum import StrEnum


class Speedup(StrEnum):
    """Something of a build that MkDocs could do as well.

    Attributes:
        PAGES: Pages come from their documents, not from Markdown; all others need it.
        SHELLS: The theme's page is rendered once a form, not for each page.
        EXPORTS: Files that are no pages are written into the site, not handed to MkDocs.
        LINKS: A file that is the same as in the old site is a hard link to it.
    """

    PAGES = "pages"
    SHELLS = "shells"
    EXPORTS = "exports"
    LINKS = "links"


ALL = frozenset(Speedup)
NONE: frozenset[Speedup] = frozenset()
