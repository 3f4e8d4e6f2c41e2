"""What stands beside something in a long row: takes items and a place, gives those around it.

A page that listed all of a row, one page for each item, would make a site that grows with the
square of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from briefing_site.pages import bounds

Item = TypeVar("Item")


def around(items: Sequence[Item], place: int) -> Sequence[Item]:
    """Give the item at a place with those around it."""
    return items[max(place - bounds.MOST_BESIDE, 0) : place + bounds.MOST_BESIDE + 1]
