"""Fields in words: takes a published record, gives lines of what its fields say.

A format that has no place for a field of its own has one for text: there a field stands under the
name that it has in every format, so that who reads it knows what it is and a program finds it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from enum import StrEnum
from functools import cache
from typing import Any

from briefing_site.published.fields import Field, fields_of
from briefing_site.published.statements import PublishedPassage, PublishedStatement
from briefing_site.published.values import Date, Reference

OF_PASSAGE = (
    *("act", "about", "to", "lead_in", "quote", "lang", "translations", "summary"),
    *("issues", "in_response_to", "unanswered"),
)
"""What is said of a passage beside its sources."""


def lines(record: Any, *attributes: str) -> Iterator[str]:  # noqa: ANN401 - of any kind
    """Give a line for each of some fields of a record that says anything."""
    for attribute in attributes:
        value = getattr(record, attribute)
        if value is None or value == ():  # as most are
            continue
        if text := in_words(value):
            yield f"{attribute.rstrip('_')}: {text}"


def passage_lines(said: PublishedStatement, part: PublishedPassage, *more: str) -> Iterator[str]:
    """Give what is taken out of a statement, by its id where it is not the whole, and some more."""
    if part.id != said.id:
        yield f"id: {part.id}"
    yield from lines(part, *OF_PASSAGE, *more)


def in_words(value: Any) -> str:  # noqa: ANN401 - whatever a field holds
    """Put what a field holds into words; nothing where it holds nothing."""
    if type(value) is str:  # as half of all are
        return value
    if value is None or value is False:
        return ""
    if isinstance(value, tuple) and not isinstance(value, Reference):
        return "; ".join([in_words(one) for one in value])
    return of_one(value)


def of_one(value: Any) -> str:  # noqa: ANN401 - whatever a field holds one of
    """Put one value into words."""
    match value:
        case Reference():
            return value.label
        case Date():
            return date_in_words(value)
        case StrEnum():
            return value.value
        case bool():
            return "yes"
        case str() | int() | dt.date():
            return str(value)
    return record_in_words(value)


def date_in_words(date: Date) -> str:
    """Put a date into words: as EDTF, with the source's words for it."""
    told = [date.words] if date.words else []
    if date.of_source:
        told.append("the day of the source")
    return f"{date.edtf} ({', '.join(told)})" if told else date.edtf


@cache
def told_of(cls: type) -> tuple[Field, ...]:
    """Give the fields of records of a class that are told within another record."""
    return tuple(one for one in fields_of(cls) if not one.is_way_back)


def record_in_words(record: Any) -> str:  # noqa: ANN401 - of any kind
    """Put a record into words: what every such record begins with, and its other fields behind."""
    first, *others = told_of(record.__class__)
    name, head = first.name, in_words(getattr(record, first.attribute))
    said = [(one.name, in_words(getattr(record, one.attribute))) for one in others]
    rest = "; ".join([f"{name}: {text}" for name, text in said if text])
    if first.is_required:
        return f"{head} ({rest})" if rest else head
    return "; ".join(part for part in (f"{name}: {head}" if head else "", rest) if part)
