"""Pieces of the index: takes what one holds, gives it as a script that hands it over.

A page from a disk may load a script and nothing else, and the site's content security policy lets
it. What is handed over is JSON, in which no text can become anything but text.
"""

from __future__ import annotations

import json
from typing import Final

TAKE: Final = "takeFound"
"""The function that each piece calls with its name and what it holds."""


def piece(name: str, content: object) -> str:
    """Write a piece of the index."""
    return f'{TAKE}("{name}",{json.dumps(content, ensure_ascii=False, separators=(",", ":"))})\n'
