"""The names of files: takes a name or a title and a day, gives the id that a file should have."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata

DATE = r"(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}-\d{1,2}-\d{4}|\d{8})"
WRITTEN_DATE = re.compile(rf"^{DATE}(?:-|$)|-{DATE}$")
"""A date at an id's start or end, in whatever order."""


def as_id(name: str) -> str:
    """Write a name as an id would be written: small, without accents, hyphens between words."""
    bare = name.casefold()
    if not bare.isascii():
        apart = unicodedata.normalize("NFKD", bare)
        bare = "".join(char for char in apart if not unicodedata.combining(char))
    return "-".join(re.findall(r"[^\W_]+", bare))


def plain_id(name: str) -> str:
    """Write a name as an id that is one, of the letters a to z and digits; maybe nothing."""
    return "-".join(re.findall(r"[a-z0-9]+", as_id(name)))


def dated_id(day: dt.date, stem: str) -> str:
    """Give the id of a briefing of a day, from a file's stem with or without a date."""
    return f"{day}-{WRITTEN_DATE.sub('', plain_id(stem)) or 'name'}"
