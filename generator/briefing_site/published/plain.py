"""Published records as plain values: takes a record, gives texts, numbers, lists and mappings.

What is absent, empty or a flag that is not set is left out. A reference is `{id, label}`, with its
`kind` before these where the field leads to several kinds, and with `within`, the id of its
statement, where it is a passage. A date is `{edtf, first, last,
precision}`, with `approximate`, `uncertain` and `of_source` where they are so, and with `words`
where the source has its own. A day is `YYYY-MM-DD`.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, lru_cache
from typing import Any

from briefing_site.published.fields import Field, Holds, fields_of
from briefing_site.published.values import Date, Reference

Plain = dict[str, Any]

Give = Callable[[Any], Any]
"""Gives what a field holds as a plain value."""


def plain(record: Any, *, is_within: bool = False) -> Plain:  # noqa: ANN401 - of any kind
    """Give a record's values by the names of its fields.

    Args:
        record: The record.
        is_within: Whether it stands in another, to which its way back leads.
    """
    found: Plain = {}
    cls: type = type(record)
    for attribute, name, give in plan_of(cls, is_within=is_within):
        value = getattr(record, attribute)
        if value or (value == 0 and value is not False):
            found[name] = give(value) if give else value
    return found


@cache
def plan_of(cls: type, *, is_within: bool) -> tuple[tuple[str, str, Give | None], ...]:
    """Say of each field of a class how its values become plain."""
    return tuple(
        (one.attribute, one.name, giving(one))
        for one in fields_of(cls)
        if not (one.is_way_back and is_within)
    )


def giving(field: Field) -> Give | None:
    """Give what makes a field's values plain; nothing where they are."""
    give = of_one(field)
    if not field.is_list:
        return give
    return (lambda values: [give(one) for one in values]) if give else list


def of_one(field: Field) -> Give | None:
    """Give what makes one value of a field plain."""
    match field.holds:
        case Holds.DAY:
            return lambda day: day.isoformat()
        case Holds.DATE:
            return plain_date
        case Holds.TERM:
            return lambda term: term.value
        case Holds.REFERENCE:
            return plain_part if len(field.refers_to) > 1 else plain_reference
        case Holds.RECORD:
            return lambda record: plain(record, is_within=True)
    return None


def plain_reference(to: Reference) -> Plain:
    """Give the id and the label of what is named."""
    return {"id": to.id, "label": to.label}


def plain_part(to: Reference) -> Plain:
    """Give the id and the label of what is named, what it is, and what a passage is out of."""
    within = {"within": to.within} if to.within else {}
    return {"kind": str(to.kind), "id": to.id, "label": to.label, **within}


@lru_cache(maxsize=16_384)
def plain_date(date: Date) -> Plain:
    """Give a date with what is known of it."""
    found = {
        "edtf": date.edtf,
        "first": date.first.isoformat() if date.first else None,
        "last": date.last.isoformat() if date.last else None,
        "precision": date.precision.value,
        "approximate": date.approximate,
        "uncertain": date.uncertain,
        "of_source": date.of_source,
        "words": date.words,
    }
    return {name: value for name, value in found.items() if value}
