"""The theme's own search in a site that is opened from a file: takes its index, gives a script.

A page from a file may load a script and no JSON, so Material looks for `search_index.js` there.
It loads all of it at once: of a large site it holds each page's beginning, and no sections.
"""

from __future__ import annotations

import json
from pathlib import Path

INDEX = Path("search/search_index.json")
MOST = 16_000_000
"""Characters up to which the index holds every section: a browser reads them in a second."""


def write_script(site: Path, *, most: int = MOST) -> None:
    """Write the theme's index as a script beside it.

    Args:
        site: The site's folder.
        most: Characters from which on sections are left out.
    """
    file = site / INDEX
    if not file.is_file():
        return
    text = file.read_text("utf-8")
    if len(text) > most:
        text = without_sections(text)
    file.with_suffix(".js").write_text(f"var __index = {text};\n", "utf-8")


def without_sections(text: str) -> str:
    """Leave out of an index what is but a section of a page."""
    index = json.loads(text)
    index["docs"] = [doc for doc in index["docs"] if "#" not in doc["location"]]
    return json.dumps(index, ensure_ascii=False, separators=(",", ":"))
