"""The style sheet: takes MkDocs' files, gives them with one of ours in the place of its parts.

Each page names it once: seven links on each of a hundred thousand pages were twenty megabytes.
"""

from __future__ import annotations

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


def join_style_sheet(files: Files) -> list[File]:
    """Put all parts into one file, and leave the others out.

    Returns:
        The files that were changed: none where those of the theme are not wanted.
    """
    parts = [files.src_uris[path] for path in PARTS if path in files.src_uris]
    if not parts:
        return []
    joined = "\n".join(part.content_string for part in parts)
    for part in parts:
        if part.src_uri != STYLE_SHEET:
            files.remove(part)
    sheet = files.src_uris[STYLE_SHEET]
    sheet.content_string = joined
    return [sheet]
