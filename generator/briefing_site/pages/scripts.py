"""What pages and their scripts agree on: takes nothing, gives names and numbers for both.

Scripts get them as `constants.js`, which `tools/constants.py` makes.
"""

from __future__ import annotations

from enum import StrEnum


class Part(StrEnum):
    """What a script brings to life: says so in `data-brf`, and is the name of the script."""

    ASK = "ask"
    COMPARE = "compare"
    COPY = "copy"
    FINDER = "finder"
    MATRIX = "matrix"
    PAIR = "pair"
    QUERY = "query"
    SEARCH = "search"
    TIMELINE = "timeline"
    TRY = "try"
    VERSION = "version"
    WRITING = "writing"


PARTS = tuple(Part)
PART = "data-brf"
"""The attribute that says which part an element is."""

FEWEST_COMPARED, MOST_COMPARED = 2, 5
"""Actors that one comparison is between."""

ENGINE_BYTES = 1_086_757
"""What a browser loads to run queries, beside the data: `theme/assets/sqlite/`."""

DENSITIES = 4
"""Shades of the timeline's table of months, from little to much."""
