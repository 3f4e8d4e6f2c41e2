"""Where the files of the API are: takes what one holds, gives its path.

A path is relative to the folder of the API's version: that is what the files name each other by.
"""

from __future__ import annotations

API = "api/v1/"
"""The folder of the first version, which stays what it is as long as it is there."""

INDEX = "index.json"
OPENAPI = "openapi.json"
CHANGES = "changes.json"
KNOWN = "known.json"


def record(several: str, id_: str) -> str:
    """Give the path of a record, from what its kind is called and its id."""
    return f"{several}/{id_.replace('#', '/')}.json"


def list_page(several: str, page: int, year: int | None = None) -> str:
    """Give the path of a page of all records of a kind, or of those of a year."""
    of_year = f"/{year:04}" if year else ""
    return f"lists/{several}{of_year}/{page}.json"


def standing(issue: str) -> str:
    """Give the path of who stood where on an issue, and when."""
    return f"standing/{issue}.json"


def known_positions(issue: str) -> str:
    """Give the path of what the record said of who stood where on an issue, and when it did."""
    return f"known/positions/{issue}.json"


def known_statements(page: int) -> str:
    """Give the path of a page of when each statement was on record."""
    return f"known/statements/{page}.json"


def known_votes(page: int) -> str:
    """Give the path of a page of how everybody voted by the record, and when it said so."""
    return f"known/votes/{page}.json"


def changes(year: int) -> str:
    """Give the path of what was new or changed in a year."""
    return f"changes/{year:04}.json"


def schema(name: str) -> str:
    """Give the path of the schema of an answer, by the answer's name."""
    return f"schema/{name}.json"
