"""From values to records: takes what a usual file holds, gives its record, or nothing.

Nearly every record is whole, and needs no node until something is to be said of a place in it.
One with any fault is left to `decode`, which says what is wrong.
"""

from __future__ import annotations

from itertools import count
from typing import Any

from pydantic import ValidationError

from briefing_site.model.classes import MODELS
from briefing_site.model.fields import id_problem
from briefing_site.model.record import NamedRecord, mark
from briefing_site.source.parts import Part


def record_in_full(kind: str, id_: str, given: dict[str, Any], whole: Part) -> NamedRecord | None:
    """Make the record of a file in which nothing is wrong.

    Args:
        kind: `actor`, `issue` or `briefing`.
        id_: The file's stem.
        given: What the file holds.
        whole: All of it, as a place.
    """
    if id_problem(id_):
        return None
    try:
        record = MODELS[kind].model_validate(given)
    except ValidationError:
        return None
    mark(record, given, whole, count(1))
    return record.named(id_, is_whole=True)
