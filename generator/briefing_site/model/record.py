"""What all records share: the shape rules of pydantic, and the way back to the file."""

from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import Any, ClassVar, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict

from briefing_site.diagnostics.wording import quoted
from briefing_site.model.shape import alias_of, record_in
from briefing_site.source.nodes import Mapping as MappingNode
from briefing_site.source.nodes import Node, Path, Scalar, Sequence, find, key_span
from briefing_site.source.parts import Part
from briefing_site.source.span import Span

Unknown = Mapping[Span, frozenset[str]]
"""The fields of mappings that could not be read, or not in full, by the mapping's place."""

NOTHING_UNKNOWN: Unknown = MappingProxyType({})


remember = object.__setattr__
"""Set what a record is told after it was made, though it is frozen."""


GIVEN: dict[tuple[object, ...], set[str]] = {}
"""The sets of fields that files give, one for all records of a class that give the same.

A set of its own for each would be a fifth of what is held of a file.
"""


class Record(BaseModel):  # noqa: PLW1641 - pydantic gives a frozen class a hash
    """A mapping that a contributor wrote: frozen, no field beyond the model's.

    Attributes:
        bare_field: The field for which a bare text may stand; nothing where only a mapping will do.
    """

    bare_field: ClassVar[str] = ""

    # Only the classes of whole files are ever built, once a file is read: all others are in them.
    # The annotations in these modules are no texts, since to evaluate each takes as long again.
    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)

    # Not pydantic's private attributes: to find one of those takes long, and these are asked for
    # millions of times. None is a field, since a name in the class is no annotation of a field.
    _place: ClassVar[Node | Part]
    _has_fields: ClassVar[bool] = True
    _unknown: ClassVar[frozenset[str]] = frozenset()
    _unresolved: ClassVar[frozenset[str]] = frozenset()

    def __eq__(self, other: object) -> bool:
        """Tell whether two say the same in the same place, by the place first."""
        if self is other:
            return True
        own, its = getattr(self, "_place", None), getattr(other, "_place", None)
        if own is its:
            return super().__eq__(other)
        if own is None or its is None or (own.path, own.order) != (its.path, its.order):
            return False
        return super().__eq__(other) is True and own.extent == its.extent

    def located(self, place: Node | Part, unknown: Unknown = NOTHING_UNKNOWN) -> Self:
        """Remember where this record, and every record in it, was read from.

        Args:
            place: The node, or the part of a file that holds what it follows from.
            unknown: What could not be read of any mapping.
        """
        remember(self, "_place", place)
        if isinstance(place, Part):
            remember(self, "_has_fields", False)  # noqa: FBT003 - a fact
            return self
        if unknown and (fields := unknown.get(place.span)):
            remember(self, "_unknown", fields)
        entries = place.entries if isinstance(place, MappingNode) else {}
        for name, attribute in holding_records(type(self)).items():
            value = getattr(self, attribute)
            if value and name in entries:
                attach(value, entries[name].value, unknown)
        return self

    @property
    def origin(self) -> Node | Part:
        """Where it stands: a node, or a part of a file that gives one."""
        return self._place

    @property
    def node(self) -> Node:
        """The tree that it was read from."""
        place = self._place
        return place.node if isinstance(place, Part) else place

    @property
    def is_written(self) -> bool:
        """Whether it stands in a file: nobody wrote what stands in for one that failed."""
        return hasattr(self, "_place")

    @property
    def path(self) -> str:
        """The file that it stands in, for which no place in it need be looked for."""
        return self._place.path

    @property
    def span(self) -> Span:
        """The place of the whole record."""
        return self._place.span

    def find(self, path: Path) -> Node | None:
        """Give what stands at the end of keys and indexes; `None` where they lead to nothing."""
        place = self._place
        return place.find(path) if isinstance(place, Part) else find(place, path)

    @property
    def former_ids(self) -> tuple[str, ...]:
        """The ids that it had before.

        A class whose ids are addresses declares `formerly` itself: a field's place in the class
        is its place in a file, and this one stands last.
        """
        former: tuple[str, ...] = getattr(self, "formerly", ())
        return former

    def first_id(self, now: str) -> str:
        """Give its oldest id, which is the one that it has now if it had no other."""
        return next(iter(self.former_ids), now)

    def at(self, *path: str | int) -> Span:
        """Give the place of a value in this record, or the nearest that exists."""
        place = self._place
        if isinstance(place, Part) and (span := place.span_of(path)):
            return span
        node = self.find(path)
        return node.span if node else key_span(self.node, path)

    def is_given(self, field: str) -> bool:
        """Whether a field was written and could be read."""
        place = self._place
        if isinstance(place, Part):
            name = attributes(type(self)).get(field, field)
            return name in self.__pydantic_fields_set__ and self._has_fields
        return isinstance(place, MappingNode) and field in place.entries

    def is_known(self, *fields: str) -> bool:
        """Whether all of what was written of some fields could be read, if only that it is nothing.

        What failed has a stand-in, a default or gaps, which say nothing of what was meant. A name
        that nothing has says as little of who or what was meant.
        """
        if not self._unknown and not self._unresolved:
            return True
        return self._unknown.isdisjoint(fields) and self._unresolved.isdisjoint(fields)

    def leads_nowhere(self, fields: frozenset[str]) -> None:
        """Remember the fields of which a reference leads to nothing, as is seen among all files."""
        remember(self, "_unresolved", fields)

    def key(self, *path: str | int) -> Span:
        """Give the place of a field's name."""
        return key_span(self.node, path)

    def text_span(
        self,
        path: Path,
        part: str,
        occurrence: int = 0,
        *,
        as_address: bool = False,
    ) -> Span:
        """Give the place of a part of a text, or the text's own where it is folded away.

        Args:
            path: The field that holds the text.
            part: What to point at, as it stands in the text.
            occurrence: How many equal parts stand before it.
            as_address: Whether it is the address of a link.
        """
        node = self.find(path)
        if isinstance(node, Scalar):
            return node.part(part, occurrence, as_address=as_address)
        return self.at(*path)


class NamedRecord(Record):
    """A record with a file of its own.

    Attributes:
        id: The file's stem, and the page's address.
    """

    id: ClassVar[str]
    _is_whole: ClassVar[bool] = True

    @property
    def is_whole(self) -> bool:
        """Whether nothing that the file holds had to be left out."""
        return self._is_whole

    def __hash__(self) -> int:
        """Hash by id: the fields would take long, and mappings among them have no hash."""
        return hash(self.id)

    def named(self, id_: str, *, is_whole: bool) -> Self:
        """Remember the file's stem, and whether the record holds all of the file."""
        remember(self, "id", id_)
        remember(self, "_is_whole", is_whole)
        return self


def called(record: Record, kind: str) -> str:
    """Name a part of a file by its id; where that has failed, nothing is called what stands in."""
    id_: str = getattr(record, "id", "")
    return quoted(id_) if record.is_known("id") else f"this {kind}"


def called_in_full(record: Record, kind: str) -> str:
    """Name a part of a file by what it is and its id, likewise."""
    name = called(record, kind)
    return f"the {kind} {name}" if record.is_known("id") else name


def or_bare(record: type[Record], text: Any) -> BeforeValidator:  # noqa: ANN401 - a field's type
    """Let a bare text stand for a record of which only one field is to be said.

    Args:
        record: Its class, which names that field.
        text: The type of that field.
    """

    def read(value: Any) -> Any:  # noqa: ANN401 - pydantic hands over whatever there is
        return {record.bare_field: value} if isinstance(value, str) else value

    return BeforeValidator(read, json_schema_input_type=record | text)


def attach(value: object, node: Node, unknown: Unknown) -> None:
    """Hand each record inside a field's value the node that it was read from."""
    if isinstance(value, Record):
        value.located(node, unknown)
    elif isinstance(value, tuple) and isinstance(node, Sequence):
        for item, part in zip(value, node.items, strict=False):
            attach(item, part, unknown)


def mark(record: Record, given: Any, part: Part, numbers: Iterator[int]) -> None:  # noqa: ANN401 - as pydantic reads it
    """Tell a record and those inside it where they stand in a file that was read without nodes.

    Args:
        record: The record.
        given: The values that it was made of; a bare text, where one stood for it.
        part: Where it stands.
        numbers: Count the records of the file, in its order.
    """
    remember(record, "_place", part)
    model, is_bare = type(record), isinstance(given, str)
    fields = GIVEN.setdefault((model, *(() if is_bare else given)), record.__pydantic_fields_set__)
    remember(record, "__pydantic_fields_set__", fields)
    if is_bare:
        remember(record, "_has_fields", False)  # noqa: FBT003 - a fact
        return
    holding = holding_records(model)
    for name in given:  # in the order of the file
        if name not in holding:
            continue
        value, values = getattr(record, holding[name]), given[name]
        if isinstance(value, Record):
            mark(value, values, part.inside((name,), next(numbers)), numbers)
            continue
        for index, item in enumerate(value):
            mark(item, values[index], part.inside((name, index), next(numbers)), numbers)


@cache
def attributes(model: type[Record]) -> dict[str, str]:
    """Give the attributes of a class by the names of their fields in a file."""
    return {alias_of(name, one): name for name, one in model.model_fields.items()}


@cache
def holding_records(model: type[Record]) -> dict[str, str]:
    """Give the attributes of a class that may hold records by the names of their fields."""
    fields = model.model_fields.items()
    return {alias_of(name, one): name for name, one in fields if record_in(one.annotation)}
