"""How large a file is: takes nothing, gives the type of what tells it."""

from __future__ import annotations

from briefing_site.frozen import frozen


@frozen
class Size:
    """How large a file of data is."""

    bytes: int
    entries: int
