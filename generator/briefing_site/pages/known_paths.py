"""Paths of what was once on record, for comparisons: takes an actor's id, gives its file.

What tables and lists load of it is in `links`, as all other files of pages.
"""

from __future__ import annotations

KNOWN_FOLDER = "data/known/"
KNOWN_DAYS_FILE = "data/known/days.json"
KNOWN_RECORD_FILE = "data/known/actors/{id}.json"


def known_record_file(id_: str) -> str:
    """Give the path of what was once on record of an actor."""
    return KNOWN_RECORD_FILE.format(id=id_)
