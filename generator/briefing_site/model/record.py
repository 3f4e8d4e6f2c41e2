"""What all records share: the shape rules of pydantic, and the way back to the file."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Any, ClassVar, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict

from briefing_site.model.shape import alias_of, record_in
from briefing_site.source.nodes import Mapping as MappingNode
from briefing_site.source.nodes import Node, Scalar, Sequence, find, key_span
from briefing_site.source.span import Span

Unknown = Mapping[Span, frozenset[str]]
"""The fields of mappings that could not be read, or not in full, by the mapping's place."""

NOTHING_UNKNOWN: Unknown = MappingProxyType({})


remember = object.__setattr__
"""Set what a record is told after it was made, though it is frozen."""


class Record(BaseModel):  # noqa: PLW1641 - pydantic gives a frozen class a hash
    """A mapping that a contributor wrote: frozen, no field beyond the model's.

    Attributes:
        bare_field: The field for which a bare text may stand; nothing where only a mapping will do.
    """

    bare_field: ClassVar[str] = ""

    model_config = ConfigDict(extra="forbid", frozen=True)

    # Not pydantic's private attributes: to find one of those takes long, and these are asked for
    # millions of times. None is a field, since a name in the class is no annotation of a field.
    _node: ClassVar[Node]
    _unknown: ClassVar[frozenset[str]] = frozenset()
    _unresolved: ClassVar[frozenset[str]] = frozenset()

    def __eq__(self, other: object) -> bool:
        """Tell whether two say the same in the same place, by the place first."""
        if self is other:
            return True
        own, its = getattr(self, "_node", None), getattr(other, "_node", None)
        if own is not its and not (own and its and own.extent == its.extent):
            return False
        return super().__eq__(other)

    def located(self, node: Node, unknown: Unknown = NOTHING_UNKNOWN) -> Self:
        """Remember the node that this record, and every record in it, was read from.

        Args:
            node: The node.
            unknown: What could not be read of any mapping.
        """
        remember(self, "_node", node)
        if unknown and (fields := unknown.get(node.span)):
            remember(self, "_unknown", fields)
        entries = node.entries if isinstance(node, MappingNode) else {}
        for attribute, name in holding_records(type(self)):
            value = getattr(self, attribute)
            if value and name in entries:
                attach(value, entries[name].value, unknown)
        return self

    @property
    def node(self) -> Node:
        """The tree that it was read from."""
        return self._node

    @property
    def is_written(self) -> bool:
        """Whether it stands in a file: nobody wrote what stands in for one that failed."""
        return hasattr(self, "_node")

    @property
    def span(self) -> Span:
        """The place of the whole record."""
        return self._node.span

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
        node = find(self._node, path)
        return node.span if node else key_span(self._node, path)

    def is_given(self, field: str) -> bool:
        """Whether a field was written and could be read."""
        node = self._node
        return isinstance(node, MappingNode) and field in node.entries

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
        return key_span(self._node, path)

    def text_span(
        self,
        path: tuple[str | int, ...],
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
        node = find(self._node, path)
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
        return hash((type(self), self.id))

    def named(self, id_: str, *, is_whole: bool) -> Self:
        """Remember the file's stem, and whether the record holds all of the file."""
        remember(self, "id", id_)
        remember(self, "_is_whole", is_whole)
        return self


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


@cache
def holding_records(model: type[Record]) -> tuple[tuple[str, str], ...]:
    """List the fields of a class that may hold records, each by its attribute and in a file."""
    fields = model.model_fields.items()
    return tuple((name, alias_of(name, one)) for name, one in fields if record_in(one.annotation))
