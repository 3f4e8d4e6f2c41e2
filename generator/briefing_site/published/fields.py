"""What a field is: takes a class of published records, gives the description of each of its fields.

A field is described where it is declared. One that says what a contributor's field says takes that
field's own words by `written`; any other has words of its own by `told`, and names the fields of
the model whose place it takes.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import types
from collections.abc import Iterator
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar, Union, dataclass_transform, get_args, get_origin, get_type_hints

from briefing_site.frozen import frozen
from briefing_site.model.record import Record
from briefing_site.model.shape import alias_of
from briefing_site.published.values import Date, Reference

Published = TypeVar("Published")

Origin = tuple[type[Record], str]
"""A field of the model: the class of its record, and its name as contributors write it."""

MEMO = "field"
"""Under what the description of a field is kept with it."""

BY_ID = ", by id"
"""What is said of a contributor's reference: a published one has the label, too."""


class Kind(StrEnum):
    """What a record is."""

    ACTOR = "actor"
    ISSUE = "issue"
    BRIEFING = "briefing"
    STATEMENT = "statement"
    PASSAGE = "passage"
    VOTE = "vote"
    POSITION = "position"
    EVENT = "event"
    ASSESSMENT = "assessment"
    CORRECTION = "correction"
    SOURCE = "source"
    ACTOR_SOURCE = "actor-source"


class Holds(StrEnum):
    """What a field holds, or each item of one that is a list."""

    TEXT = "text"
    ID = "id"
    ADDRESS = "address"
    LANGUAGE = "language"
    MOMENT = "moment"
    NUMBER = "number"
    FLAG = "flag"
    DAY = "day"
    DATE = "date"
    TERM = "term"
    REFERENCE = "reference"
    RECORD = "record"


@frozen
class Words:
    """What is said of a field where it is declared."""

    meaning: str
    example: object = None
    origins: tuple[Origin, ...] = ()
    refers_to: tuple[Kind, ...] = ()
    text: Holds = Holds.TEXT
    is_way_back: bool = False
    is_other_side: bool = False


@frozen
class Field:
    """A field of published records.

    Attributes:
        name: Its name in every format.
        attribute: Its name in the class.
        meaning: What it says, as one clause or more.
        example: A value as JSON has it; `None` of a record, whose own fields have theirs.
        holds: What it holds.
        is_list: Whether it holds any number of those.
        may_be_absent: Whether it may hold nothing; a list may be empty, and a flag not be set.
        refers_to: The kinds of records that it leads to, where it holds references.
        terms: Its vocabulary, where it holds terms.
        record: The class of the records in it, where it holds such.
        origins: The fields of the model whose place it takes.
        is_way_back: Whether it leads to what the record stands in: within that, it is not told.
        is_other_side: Whether it lists what leads here itself, as a briefing lists its statements.
    """

    name: str
    attribute: str
    meaning: str
    example: object
    holds: Holds
    is_list: bool
    may_be_absent: bool
    refers_to: tuple[Kind, ...]
    terms: type[StrEnum] | None
    record: type | None
    origins: tuple[Origin, ...]
    is_way_back: bool
    is_other_side: bool

    @property
    def is_required(self) -> bool:
        """Whether every record has it: what is absent, empty or not set is left out."""
        return not (self.may_be_absent or self.is_list or self.holds is Holds.FLAG)


def told(  # noqa: PLR0913 - each is said of few fields
    meaning: str,
    example: object = None,
    *,
    of: tuple[Origin, ...] = (),
    to: tuple[Kind, ...] = (),
    text: Holds = Holds.TEXT,
    way_back: bool = False,
    other_side: bool = False,
) -> Any:  # noqa: ANN401 - what a field of a dataclass is declared by
    """Describe a field in words of its own.

    Args:
        meaning: What it says.
        example: A value as JSON has it, that of a list as one of its items.
        of: The fields of the model whose place it takes.
        to: What it leads to, where it holds references.
        text: What a text of it is.
        way_back: Whether it leads to what the record stands in.
        other_side: Whether it lists what leads here itself.
    """
    words = Words(meaning, example, of, to, text, way_back, other_side)
    return dataclasses.field(metadata={MEMO: words})


def written(
    model: type[Record],
    name: str,
    *,
    to: tuple[Kind, ...] = (),
    text: Holds = Holds.TEXT,
) -> Any:  # noqa: ANN401 - what a field of a dataclass is declared by
    """Describe a field in the words of the contributor's field that it shows.

    Args:
        model: The class of the contributor's record.
        name: The field's name there, as contributors write it.
        to: What it leads to, where it holds references.
        text: What a text of it is.
    """
    declared = model.model_fields.items()
    found = next(one for attribute, one in declared if alias_of(attribute, one) == name)
    example: Any = next(iter(found.examples or ()), None)
    is_list = isinstance(example, list)
    meaning = (found.description or "").replace(BY_ID, "")
    words = Words(meaning, example[0] if is_list else example, ((model, name),), to, text)
    return dataclasses.field(metadata={MEMO: words})


@dataclass_transform(
    frozen_default=True, eq_default=False, kw_only_default=True, field_specifiers=(told, written)
)
def published(cls: type[Published]) -> type[Published]:
    """Make a class of published records, each of which is equal to itself alone."""
    return frozen(eq=False, kw_only=True)(cls)


@cache
def fields_of(cls: type) -> tuple[Field, ...]:
    """Describe the fields of a class, in their order."""
    hints = get_type_hints(cls)
    return tuple(field_of(one, hints[one.name]) for one in dataclasses.fields(cls))


def field_of(one: dataclasses.Field[Any], hint: Any) -> Field:  # noqa: ANN401 - any annotation
    """Describe one field."""
    words: Words = one.metadata[MEMO]
    may_be_absent, is_list, item = parted(hint)
    holds = held_by(item)
    return Field(
        name=one.name.rstrip("_"),
        attribute=one.name,
        meaning=words.meaning,
        example=None if holds is Holds.RECORD else words.example,
        holds=words.text if holds is Holds.TEXT else holds,
        is_list=is_list,
        may_be_absent=may_be_absent,
        refers_to=words.refers_to,
        terms=item if holds is Holds.TERM else None,
        record=item if holds is Holds.RECORD else None,
        origins=words.origins,
        is_way_back=words.is_way_back,
        is_other_side=words.is_other_side,
    )


def parted(hint: Any) -> tuple[bool, bool, Any]:  # noqa: ANN401 - any annotation
    """Say of an annotation whether it may be nothing, whether it is a list, and of what."""
    if get_origin(hint) in (Union, types.UnionType):
        [inner] = (part for part in get_args(hint) if part is not types.NoneType)
        _, is_list, item = parted(inner)
        return True, is_list, item
    if get_origin(hint) is tuple:
        return False, True, get_args(hint)[0]
    return False, False, hint


HELD: dict[type, Holds] = {
    str: Holds.TEXT,
    int: Holds.NUMBER,
    bool: Holds.FLAG,
    dt.date: Holds.DAY,
    Date: Holds.DATE,
    Reference: Holds.REFERENCE,
}


def held_by(item: type) -> Holds:
    """Say what a field of a type holds."""
    if item in HELD:
        return HELD[item]
    return Holds.TERM if issubclass(item, StrEnum) else Holds.RECORD


def records_in(cls: type) -> Iterator[type]:
    """Go through the classes of the records that stand in those of a class, and in these."""
    for field in fields_of(cls):
        if field.record:
            yield field.record
            yield from records_in(field.record)
