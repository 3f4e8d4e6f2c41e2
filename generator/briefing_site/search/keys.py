"""Keys: takes a record's references and its day, gives them as files and addresses write them.

Who has a file or an address before them types what it is called there.
"""

from __future__ import annotations

from collections.abc import Iterable

from briefing_site.model.edtf import EdtfDate

MONTH = len("2022-06")


def keys_of(refs: Iterable[str], when: EdtfDate | None = None) -> frozenset[str]:
    """Give the ids that references are made of, and the day and the month where they are known.

    Args:
        refs: Each a briefing's id or `<briefing>#<id>`.
        when: When it was.
    """
    ids = {id_ for ref in refs for id_ in ref.split("#")}
    return frozenset(ids.union(_days(when) if when else ()))


def _days(when: EdtfDate) -> Iterable[str]:
    first, last = when.first.isoformat(), when.last.isoformat()
    if first == last:
        return first, first[:MONTH]
    return (first[:MONTH],) if first[:MONTH] == last[:MONTH] else ()
