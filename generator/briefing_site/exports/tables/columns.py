"""Columns of tables: takes the fields of published records, gives what stands in a row of each.

A date is a column of its EDTF, and one for each other thing that is known of it. What a reference
leads to is named by its id; where it may be of several kinds there is a column for each of them.
A record in a record, of which there is one at most, has its columns among that one's.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import StrEnum
from functools import cache
from operator import attrgetter
from typing import Any

from briefing_site.frozen import frozen
from briefing_site.published.fields import Field, Holds, Kind, fields_of
from briefing_site.published.kinds import kinds
from briefing_site.published.values import Precision

Value = str | int | bool | None
"""What a cell holds; a day stands as text."""

Give = Callable[[Any], Any]
"""Gives what stands in a column, of a record that may be none."""


class Cell(StrEnum):
    """What the cells of a column hold, as data packages say it."""

    TEXT = "string"
    NUMBER = "integer"
    FLAG = "boolean"
    DAY = "date"


@frozen
class Column:
    """A column of a table.

    Attributes:
        name: What it is called in every format.
        cell: What its cells hold.
        meaning: What it says.
        give: Gives its value.
        is_required: Whether no cell of it is empty.
        to: The table whose rows it names by their ids; nothing where it names none.
        terms: The words that it can hold, where these are of a vocabulary.
    """

    name: str
    cell: Cell
    meaning: str
    give: Give
    is_required: bool = False
    to: str = ""
    terms: tuple[str, ...] = ()


OF_A_DATE: tuple[tuple[str, Cell, str], ...] = (
    ("edtf", Cell.TEXT, ""),
    ("first", Cell.DAY, "The first day that it can mean; none where its start is open."),
    ("last", Cell.DAY, "The last day that it can mean; none where its end is open."),
    ("precision", Cell.TEXT, "How exactly it is known."),
    ("approximate", Cell.FLAG, "Whether it is marked as approximate."),
    ("uncertain", Cell.FLAG, "Whether it is marked as uncertain."),
    ("of_source", Cell.FLAG, "Whether it is the source's, when it happened not being known."),
    ("words", Cell.TEXT, "The source's own words for it."),
)
"""What is told of a date: each attribute of it, what that holds, and what it means."""

CELLS = {Holds.NUMBER: Cell.NUMBER, Holds.FLAG: Cell.FLAG, Holds.DAY: Cell.DAY}


def sql_name(kind: str) -> str:
    """Give the name of a kind, or of several of it, as a table or a column may have it."""
    return kind.replace("-", "_")


@cache
def table_of(kind: Kind) -> str:
    """Give the name of the table of a kind of records."""
    return next(sql_name(one.several) for one in kinds() if one.kind is kind)


def itself(record: object) -> object:
    """Give what is given."""
    return record


def attribute(name: str, of: Give = itself) -> Give:
    """Give what reads an attribute of a record that may be none."""
    if of is itself:  # a row is made of what is there
        return attrgetter(name)

    def give(record: Any) -> Any:  # noqa: ANN401 - any record
        owner = of(record)
        return None if owner is None else getattr(owner, name)

    return give


def has_own_table(field: Field) -> bool:
    """Whether what a field lists is in the table of a kind, whose rows lead back."""
    return field.is_other_side or any(one.record is field.record for one in kinds())


def columns_of(
    cls: type, before: str = "", of: Give = itself, *, is_sure: bool = True
) -> Iterator[Column]:
    """Give the columns of what stands once in a record.

    Args:
        cls: The record's class.
        before: What their names begin with.
        of: Gives the record of what a row is made of.
        is_sure: Whether there is one in every row.
    """
    for field in fields_of(cls):
        name, give = f"{before}{field.name}", attribute(field.attribute, of)
        if field.is_list or has_own_table(field):
            continue
        if field.record:
            yield from columns_of(field.record, f"{name}_", give, is_sure=False)
        else:
            yield from columns_for(field, name, give, is_sure=is_sure)


def columns_for(field: Field, name: str, give: Give, *, is_sure: bool) -> Iterator[Column]:
    """Give the columns of one field that is no list, or of an item of one that is."""
    is_required = is_sure and (field.is_list or field.is_required or field.holds is Holds.FLAG)
    if field.holds is Holds.DATE:
        yield from columns_of_date(field, name, give, is_required=is_required)
    elif field.holds is Holds.REFERENCE:
        yield from columns_of_reference(field, name, give, is_required=is_required)
    else:
        cell = CELLS.get(field.holds, Cell.TEXT)
        terms = tuple(one.value for one in field.terms or ())
        yield Column(name, cell, field.meaning, plain(give, field), is_required, "", terms)


def plain(give: Give, field: Field) -> Give:
    """Give what makes a value of a field that of a cell."""
    match field.holds:
        case Holds.DAY:
            return day(give)
        case Holds.TERM:
            return attribute("value", give)
    return give


def day(give: Give) -> Give:
    """Give what writes a day."""

    def written(record: Any) -> str | None:  # noqa: ANN401 - any record
        value = give(record)
        return None if value is None else value.isoformat()

    return written


def columns_of_date(field: Field, name: str, give: Give, *, is_required: bool) -> Iterator[Column]:
    """Give the columns of a date."""
    for part, cell, meaning in OF_A_DATE:
        of_part = attribute(part, give)
        if part == "edtf":
            told = f"{field.meaning} A date of EDTF, level 0 or 1."
            yield Column(name, cell, told, of_part, is_required)
        elif part == "precision":
            terms = tuple(one.value for one in Precision)
            value = attribute("value", of_part)
            yield Column(f"{name}_{part}", cell, meaning, value, is_required, "", terms)
        else:
            is_told = is_required and cell is Cell.FLAG
            shown = day(of_part) if cell is Cell.DAY else of_part
            yield Column(f"{name}_{part}", cell, meaning, shown, is_told)


def columns_of_reference(
    field: Field, name: str, give: Give, *, is_required: bool
) -> Iterator[Column]:
    """Give the column of a reference, or one for each kind that it may lead to."""
    if len(field.refers_to) == 1:
        to = table_of(field.refers_to[0])
        yield Column(name, Cell.TEXT, field.meaning, attribute("id", give), is_required, to)
        return
    for kind in field.refers_to:
        meaning = f"{field.meaning} Its id, where it is of this kind: {kind.value}."
        named = f"{name}_{sql_name(kind)}" if name else sql_name(kind)
        yield Column(named, Cell.TEXT, meaning, only(kind, give), to=table_of(kind))


def only(kind: Kind, give: Give) -> Give:
    """Give what names what a reference leads to where that is of a kind."""

    def id_of(record: Any) -> str | None:  # noqa: ANN401 - any record
        to = give(record)
        return to.id if to is not None and to.kind == kind else None

    return id_of
