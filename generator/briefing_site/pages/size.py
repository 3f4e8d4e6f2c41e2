"""How large a file is: takes nothing, gives the type of what tells it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Size:
    """How large a file of data is."""

    bytes: int
    entries: int
