"""What stands beside the pages: takes the docs folder, gives its files, and the looks of a site.

The looks are the style sheet of this project without the theme's, for `brf-…` classes; it takes
its colours from the custom properties that Material and Zensical have (`--md-…`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from briefing_site.knowledge.written import has_file
from briefing_site.site.style_sheet import FOLDER, PARTS, STYLE_SHEET
from briefing_site.source.written import THEME

MATRIX: Final = f"{FOLDER}/matrix.css"
"""The sheet that the theme loads only on the page of positions."""

LOOKS: Final = ("assets/fonts", "assets/images")
"""Folders of the theme that a site without its scripts needs."""

MARK: Final = "assets/images/mark.svg"


def written_files(docs: Path) -> Mapping[str, bytes]:
    """Read the hand-written pages, and what they show and lead to."""
    found = (path.relative_to(docs).as_posix() for path in sorted(docs.rglob("*")))
    return {path: (docs / path).read_bytes() for path in found if has_file(docs, path)}


def looks() -> Mapping[str, bytes]:
    """Read the style sheet, the typeface and the mark."""
    return {STYLE_SHEET: style_sheet()} | dict(shown_files())


def style_sheet() -> bytes:
    """Join all parts of the style sheet, paper last."""
    *screen, paper = PARTS
    return b"\n".join((THEME / part).read_bytes() for part in (*screen, MATRIX, paper))


def shown_files() -> Iterator[tuple[str, bytes]]:
    """Read the files that the style sheet and the head of a page name."""
    for folder in LOOKS:
        for path in sorted((THEME / folder).iterdir()):
            yield f"{folder}/{path.name}", path.read_bytes()
