"""The search of a site that is opened from a file: takes its index, gives it as a script.

A page from a file may load a script and no JSON, so Material looks for `search_index.js` there.
"""

from __future__ import annotations

from pathlib import Path

INDEX = Path("search/search_index.json")


def write_script(site: Path, *, only: bool) -> None:
    """Write the theme's index as a script beside it.

    Args:
        site: The site's folder.
        only: Whether nothing but a page from a file needs the index: then the script alone stays.
    """
    index = site / INDEX
    if not index.is_file():
        return
    index.with_suffix(".js").write_text(f"var __index = {index.read_text('utf-8')};\n", "utf-8")
    if only:
        index.unlink()
