"""Pieces of the index: takes what one holds, gives it as a script that hands it over.

A page from a disk may load a script and nothing else, and the site's content security policy lets
it. What is handed over is JSON, in which no text can become anything but text.
"""

from __future__ import annotations

import json
from typing import Final

TAKE: Final = "takeFound"
"""The function that each piece calls with its name and what it holds."""

as_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False).encode
"""Writes JSON in as few characters as it takes, on one line."""


def piece(name: str, content: object) -> str:
    """Write a piece of the index."""
    return handed_over(name, as_json(content))


def handed_over(name: str, written: str) -> str:
    """Write a piece of what is JSON, or another expression, already."""
    return f'{TAKE}("{name}",{written})\n'
