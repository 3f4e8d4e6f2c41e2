"""Tables: takes what is described of published records, gives a table of each kind and each list.

A list in a record is a table of its own, called by both: `statements_by` has a row for each speaker
of each statement, which names the statement and has the speaker's number there. What stands in the
table of a kind anyway, as a statement's passages do, is in no other.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from briefing_site.exports.tables.columns import (
    Cell,
    Column,
    Give,
    Value,
    attribute,
    columns_for,
    columns_of,
    has_own_table,
    itself,
    sql_name,
)
from briefing_site.frozen import frozen
from briefing_site.published.fields import Field, Holds, fields_of
from briefing_site.published.kinds import Described, kinds

Row = tuple[Value, ...]

NUMBER = "number"
"""The column that says which item of its list a row is, from 1 on."""

TEXT = "text"
"""The column of a text that is an item of a list."""

ROLL_CALL = "ballots"

RENAMED = {"votes_ballots": ROLL_CALL}
"""Tables that people know by another name than that of their list."""

CARRIED = {ROLL_CALL: ("uncounted", "repeats", "day", "body")}
"""What rows repeat of the record that their list stands in, so that they can be read alone."""


@frozen
class Link:
    """Columns that name a row of another table by its key."""

    columns: tuple[str, ...]
    table: str
    key: tuple[str, ...]


@frozen
class Holder:
    """What lists stand in.

    Attributes:
        cls: The class of its records, or of the records in it that lists stand in.
        table: The name of its table.
        owner: The columns by which rows of lists name a row of it.
        key: The columns that these name.
    """

    cls: type
    table: str
    owner: tuple[Column, ...]
    key: tuple[str, ...]


@frozen
class Table:
    """A table, and those of the lists in its rows.

    Attributes:
        name: What it is called in every format.
        about: What a row is, in one sentence.
        key: The columns that name a row.
        columns: All columns.
        links: What names rows of tables.
        values: Give what stands in a row, of a list behind its key and what is carried.
        carried: Give what rows of a list repeat of what holds it.
        items: Gives what its rows are made of, of what the row that holds it is made of.
        below: The tables of the lists in its rows.
        described: The kind of its records; nothing of a list.
    """

    name: str
    about: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]
    links: tuple[Link, ...]
    values: tuple[Give, ...]
    carried: tuple[Give, ...]
    items: Give
    below: tuple[Table, ...]
    described: Described | None = None

    def rows(self, record: object) -> Iterator[tuple[str, Row]]:
        """Give the row of a record, and those of the lists in it, each with its table's name."""
        row = tuple([give(record) for give in self.values])
        yield self.name, row
        for table in self.below:
            yield from table.rows_in(record, row[:1])

    def rows_in(self, holder: object, key: Row) -> Iterator[tuple[str, Row]]:
        """Give the rows of a list, and those of the lists in its items, by the holder's key."""
        carried = [give(holder) for give in self.carried]
        for number, item in enumerate(self.items(holder) or (), 1):
            own = (*key, number)
            yield self.name, (*own, *carried, *[give(item) for give in self.values])
            for table in self.below:
                yield from table.rows_in(item, own)


@cache
def tables_of_kinds() -> tuple[Table, ...]:
    """Give the table of each kind, those of its lists within it."""
    return tuple(table_of_kind(one) for one in kinds())


@cache
def all_tables() -> tuple[Table, ...]:
    """Give every table, those of lists behind that which they belong to."""
    return tuple(one for top in tables_of_kinds() for one in with_below(top))


def with_below(table: Table) -> Iterator[Table]:
    """Give a table and those of its lists."""
    yield table
    for one in table.below:
        yield from with_below(one)


def table_of_kind(kind: Described) -> Table:
    """Give the table of a kind."""
    name, columns = sql_name(kind.several), tuple(columns_of(kind.record))
    owner = key_column(sql_name(kind.kind), Cell.TEXT, f"The row of `{name}` that it belongs to.")
    return Table(
        name=name,
        about=f"{kind.about}.",
        key=("id",),
        columns=columns,
        links=tuple(links(columns)),
        values=tuple(one.give for one in columns),
        carried=(),
        items=itself,
        below=tuple(lists_in(Holder(kind.record, name, (owner,), ("id",)))),
        described=kind,
    )


def lists_in(holder: Holder, before: str = "", of: Give = itself) -> Iterator[Table]:
    """Give the tables of the lists in records, and in those that stand once in one.

    Args:
        holder: What they stand in.
        before: What the names of its lists begin with.
        of: Gives the record with the lists, of what a row of the holder is made of.
    """
    for field in fields_of(holder.cls):
        name, give = f"{before}{field.name}", attribute(field.attribute, of)
        if has_own_table(field):
            continue
        if field.is_list:
            yield table_of_list(holder, field, name, give)
        elif field.record:
            yield from lists_in(replace(holder, cls=field.record), f"{name}_", give)


def table_of_list(holder: Holder, field: Field, name: str, give: Give) -> Table:
    """Give the table of a list, by its name in its holder."""
    full = f"{holder.table}_{name}"
    shown = RENAMED.get(full, full)
    wanted = CARRIED.get(shown, ())
    carried = tuple(one for one in columns_of(holder.cls) if one.name in wanted)
    meaning = "Which item of the list it is, from 1 on."
    key = (*holder.owner, key_column(NUMBER, Cell.NUMBER, meaning))
    names = tuple(one.name for one in key)
    own = tuple(columns_of_item(field, frozenset(names)))
    of_lists = key_column(f"{name}_{NUMBER}", Cell.NUMBER, f"Which item of `{name}` it belongs to.")
    below = Holder(field.record, shown, (*holder.owner, of_lists), names) if field.record else None
    return Table(
        name=shown,
        about=f"An item of `{name}` in `{holder.table}`. {field.meaning}",
        key=names,
        columns=(*key, *carried, *own),
        links=(Link(names[:-1], holder.table, holder.key), *links((*carried, *own))),
        values=tuple(one.give for one in own),
        carried=tuple(one.give for one in carried),
        items=give,
        below=tuple(lists_in(below)) if below else (),
    )


def key_column(name: str, cell: Cell, meaning: str) -> Column:
    """Give a column by which rows name themselves, and what they belong to."""
    return Column(name, cell, meaning, itself, is_required=True)


def columns_of_item(field: Field, taken: frozenset[str]) -> Iterator[Column]:
    """Give the columns of an item of a list.

    A reference is called by the kind that it leads to, but by its list where what holds that list
    is of the same kind.
    """
    if field.record:
        yield from columns_of(field.record)
    elif field.holds is Holds.REFERENCE:
        names = [sql_name(one) for one in field.refers_to]
        is_taken = not taken.isdisjoint(names)
        name = field.name if is_taken else names[0] if len(names) == 1 else ""
        yield from columns_for(field, name, itself, is_sure=True)
    else:
        yield from columns_for(field, TEXT, itself, is_sure=True)


def links(columns: tuple[Column, ...]) -> Iterator[Link]:
    """Give what columns name rows of tables by."""
    for one in columns:
        if one.to:
            yield Link((one.name,), one.to, ("id",))
