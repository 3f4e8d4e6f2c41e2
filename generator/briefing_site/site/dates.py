"""Dates from content: takes what pages say, gives the day each was last changed.

MkDocs stamps every page with the day of the build. A site that says so changes each day
although nobody changed it, and two builds of one content differ.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import chain

from mkdocs.structure.files import Files

NEVER = "1970-01-01"
"""For a site without a single dated page."""


def iso_day(value: object) -> str | None:
    """Give a front matter date, which YAML may have read as one, in ISO form."""
    if value is None:
        return None
    return date.fromisoformat(str(value)[:10]).isoformat()


def is_day(value: object) -> bool:
    """Tell whether a value of front matter is a date."""
    try:
        iso_day(value)
    except ValueError:
        return False
    return True


def newest(days: Iterable[str | None]) -> str:
    """Give the last of the days: what stands for a page that has none of its own."""
    return max((day for day in days if day), default=NEVER)


def date_pages(files: Files, others: Iterable[object]) -> str:
    """Date each page that MkDocs builds; give the day for one that has none of its own.

    Args:
        files: Those that MkDocs builds.
        others: When the other pages of the site were last changed.
    """
    pages = [file.page for file in files.documentation_pages() if file.page]
    updates = [page.meta.get("updated") for page in pages]
    latest = newest(map(iso_day, chain(updates, others)))
    for page in pages:
        page.update_date = iso_day(page.meta.get("updated")) or latest
    return latest
