"""The style sheet: takes MkDocs' files, gives them with one of ours in the place of its parts.

The theme's own sheets stand at its start. Each page names it once: nine links on each of a hundred
thousand pages were twenty-six megabytes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # other engines take these sheets, too, and need no MkDocs
    from mkdocs.structure.files import File, Files

FOLDER = "assets/stylesheets"
STYLE_SHEET = f"{FOLDER}/briefings.css"
PARTS = (
    f"{FOLDER}/type.css",
    STYLE_SHEET,
    f"{FOLDER}/citing.css",
    f"{FOLDER}/drawings.css",
    f"{FOLDER}/search.css",
    f"{FOLDER}/sequences.css",
    f"{FOLDER}/print.css",  # last: paper is stricter than any screen
)
"""Its parts, in the order in which each may overrule those before it."""

THEIRS = (f"{FOLDER}/main.*.min.css", f"{FOLDER}/palette.*.min.css")
"""The theme's sheets, which stay as well for a template that does not extend ours."""

MAP = re.compile(r"/\*# sourceMappingURL=.*?\*/")
"""Where a sheet was made from, which is not so once it is in another."""


def join_style_sheet(files: Files) -> list[File]:
    """Put the theme's sheets and all parts into one file, and leave the other parts out.

    Returns:
        The files that were changed: none where those of the theme are not wanted.
    """
    parts = [files.src_uris[path] for path in PARTS if path in files.src_uris]
    if not parts:
        return []
    joined = "\n".join([*theirs(files), *(part.content_string for part in parts)])
    for part in parts:
        if part.src_uri != STYLE_SHEET:
            files.remove(part)
    sheet = files.src_uris[STYLE_SHEET]
    sheet.content_string = joined
    return [sheet]


def theirs(files: Files) -> Iterator[str]:
    """Give the text of each of the theme's sheets; nothing where they are not as we know them."""
    found = [[file for file in files if fnmatchcase(file.src_uri, name)] for name in THEIRS]
    if [len(sheets) for sheets in found] == [1, 1]:
        yield from (MAP.sub("", sheet.content_string) for (sheet,) in found)


def has_theirs(files: Files) -> bool:
    """Tell whether the site's sheet has the theme's at its start, so that no page names those."""
    return STYLE_SHEET in files.src_uris and any(True for _ in theirs(files))
