"""What is told of a record in RDF: takes a published record, gives its types, terms and values.

It goes through the fields of the record in their order, so that one that is new is told, too. A few
are told by more than one term, or by another than their value alone would say: these are in `more`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from typing import Any, Protocol

from briefing_site.exports.linked.more import MORE, uses
from briefing_site.exports.linked.names import Names, iri
from briefing_site.exports.linked.terms import (
    OWN,
    USES,
    camel,
    is_told_elsewhere,
    own_term,
    terms_for,
)
from briefing_site.exports.linked.types import types_of
from briefing_site.pages.library import Library
from briefing_site.published.fields import Field, Holds, Kind, fields_of
from briefing_site.published.sources import unread_sources
from briefing_site.published.values import Date, Precision, Reference

Pair = tuple[str, Any]
"""A term, and a value as its writer has it."""

DAY = "xsd:date"

XSD_DATES = {
    Precision.DAY: DAY,
    Precision.MONTH: "xsd:gYearMonth",
    Precision.YEAR: "xsd:gYear",
}
"""The types of dates that are as exact as these say, and marked by nothing."""

PLAIN_DATE = re.compile(r"\d{4}(?:-\d{2}){0,2}")


class Writer(Protocol):
    """Writes values and nodes in a format."""

    def name(self, name: str) -> Any:  # noqa: ANN401 - as the format has it
        """Write the name of a record or a file, relative to the root, or an address."""

    def term(self, term: str) -> Any:  # noqa: ANN401
        """Write a term, by its prefix."""

    def text(self, text: str, lang: str | None = None) -> Any:  # noqa: ANN401
        """Write a text, in a language where that is known."""

    def typed(self, text: str, datatype: str) -> Any:  # noqa: ANN401
        """Write a value of a type."""

    def number(self, number: int) -> Any:  # noqa: ANN401
        """Write a whole number."""

    def true(self) -> Any:  # noqa: ANN401
        """Write that something is so."""

    def node(self, types: Iterable[str], pairs: Iterable[Pair]) -> Any:  # noqa: ANN401
        """Write something that has no name of its own."""


class Known:
    """What is known of a library for all that is told of it.

    Attributes:
        names: What its records are called.
        unread: The ids of the sources that nobody has read.
        unnamed: The ids of the actors that are nobody in particular.
        publishers: Who published a source, by ids.
    """

    def __init__(self, library: Library) -> None:
        self.names = Names(library)
        kb = library.kb
        self.unread = unread_sources(library)
        self.unnamed = frozenset(one.id for one in kb.actors.values() if one.unnamed)
        sources = kb.sources.items()
        self.publishers = {ref: by.id for ref, one in sources if (by := one.published_by)}


def known_of(library: Library, _all: str) -> Known:
    """Give what is known of a library."""
    return Known(library)


class Telling:
    """Tells of the records of one library.

    Attributes:
        known: What is known of it.
        names: What its records are called.
        write: Writes values in a format.
    """

    def __init__(self, known: Known, write: Writer) -> None:
        self.known, self.names, self.write = known, known.names, write

    def pairs(self, record: Any, only: frozenset[str] | None = None) -> Iterator[Pair]:  # noqa: ANN401 - of any kind
        """Tell of a record, or of some of its fields by their names."""
        cls: type = type(record)
        for attribute, tell in plan_of(cls, only):
            value = getattr(record, attribute)
            if value or (value == 0 and value is not False):
                yield from tell(self, record, value)

    def node(self, record: Any) -> Any:  # noqa: ANN401 - of any kind, as the format has it
        """Tell of a record that has no name of its own."""
        return self.write.node(types_of(record), self.pairs(record))

    def reference(self, to: Reference) -> Any:  # noqa: ANN401 - as the format has it
        """Name what a record names."""
        return self.write.name(self.names.of(to.kind, to.id, to.within))

    def actor(self, id_: str) -> Any:  # noqa: ANN401 - as the format has it
        """Name an actor."""
        return self.write.name(self.names.of(Kind.ACTOR, id_))

    def dated(self, terms: Iterable[str], name: str, date: Date) -> Iterator[Pair]:
        """Tell a date, with the words for it and whose it is."""
        for term in terms:
            yield term, self.write.typed(date.edtf, type_of(date))
        if date.of_source:
            yield f"{OWN}:{name}OfSource", self.write.true()
        if date.words:
            yield f"{OWN}:{name}Words", self.write.text(date.words)


Tell = Callable[[Telling, Any, Any], Iterable[Pair]]
"""Tells of a field, from its record and its value."""


def type_of(date: Date) -> str:
    """Give the type of a date: that of EDTF where it is no plain day, month or year."""
    known = XSD_DATES.get(date.precision)
    is_plain = known and PLAIN_DATE.fullmatch(date.edtf) and not date.edtf.startswith("0000")
    return known if known and is_plain else "edtf:EDTF"


@cache
def plan_of(cls: type, only: frozenset[str] | None = None) -> tuple[tuple[str, Tell], ...]:
    """Say of each field of a class, or of some by their names, how it is told."""
    return tuple(
        (
            one.attribute,
            MORE.get((cls, one.name)) or (uses if one.record in USES else usual(cls, one)),
        )
        for one in fields_of(cls)
        if not is_told_elsewhere(one) and (only is None or one.name in only)
    )


def usual(cls: type, field: Field) -> Tell:
    """Tell each value of a field by each of its terms."""
    terms = terms_for(cls, field.name)
    if field.holds is Holds.DATE:
        short = short_of(terms, field)
        return lambda telling, _record, value: telling.dated(terms, short, value)
    value_of = VALUES[field.holds]
    if field.is_list:
        return lambda telling, _record, values: [
            (term, value_of(telling, one)) for one in values for term in terms
        ]
    return lambda telling, _record, value: [(term, value_of(telling, value)) for term in terms]


def short_of(terms: Sequence[str], field: Field) -> str:
    """Give what terms begin with that tell more of the date in a field."""
    return terms[0].partition(":")[2] if terms[0].startswith(OWN) else camel(field.name)


VALUES: dict[Holds, Callable[[Telling, Any], Any]] = {
    Holds.TEXT: lambda telling, value: telling.write.text(value),
    Holds.ID: lambda telling, value: telling.write.text(value),
    Holds.LANGUAGE: lambda telling, value: telling.write.text(value),
    Holds.ADDRESS: lambda telling, value: telling.write.name(telling.names.short(iri(value))),
    Holds.MOMENT: lambda telling, value: telling.write.typed(value, "xsd:dateTime"),
    Holds.NUMBER: lambda telling, value: telling.write.number(value),
    Holds.FLAG: lambda telling, _value: telling.write.true(),
    Holds.DAY: lambda telling, value: telling.write.typed(value.isoformat(), DAY),
    Holds.TERM: lambda telling, value: telling.write.term(own_term(value)),
    Holds.REFERENCE: lambda telling, value: telling.reference(value),
    Holds.RECORD: lambda telling, value: telling.node(value),
}
