"""What one record takes over from another: takes both, gives the text of the one that stays.

Every field of the model is looked at, those that it will have one day, too: a list takes the
items that it lacks, a mapping its keys, and any other field is taken over where there is none.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from textwrap import indent
from typing import Any

from briefing_site.diagnostics.wording import quoted
from briefing_site.editing.edits import Edit, edited
from briefing_site.editing.lists import add_fields, append, remove_field, remove_item
from briefing_site.editing.mentions import Target
from briefing_site.editing.own_sources import apart
from briefing_site.knowledge.walk import FoundReference, references
from briefing_site.layout.order import UNKNOWN, Shape, anywhere, shape_of
from briefing_site.layout.writing import field_lines
from briefing_site.model.actor import Actor
from briefing_site.model.decode import decode
from briefing_site.model.mending import plain
from briefing_site.model.record import NamedRecord, Record
from briefing_site.model.shape import alias_of, record_at
from briefing_site.source.compose import compose
from briefing_site.source.nodes import Mapping, Node, Sequence, find
from briefing_site.source.text import SourceText

Path = tuple[str | int, ...]


@dataclass(frozen=True)
class Part:
    """A record in a file as it is going to be, whole or an item of a list.

    Attributes:
        kind: What the file holds.
        id: The file's record.
        shown: The file.
        content: What it holds.
        path: Where in it the record is; nothing for the whole file.
    """

    kind: str
    id: str
    shown: str
    content: str
    path: Path = ()

    @cached_property
    def text(self) -> SourceText:
        """The file's text."""
        return SourceText(self.shown, self.content)

    @cached_property
    def root(self) -> Node:
        """The file's tree."""
        root, _ = compose(self.text)
        if root is None:
            raise ValueError(self.shown)
        return root

    @property
    def node(self) -> Mapping:
        """The record's tree."""
        node = find(self.root, self.path)
        if not isinstance(node, Mapping):
            raise TypeError(node)
        return node

    @cached_property
    def top(self) -> NamedRecord:
        """The file's record."""
        record = decode(self.kind, self.id, self.root).record
        if record is None:
            raise ValueError(self.shown)
        return record

    @property
    def record(self) -> Record:
        """The record."""
        found: Any = self.top
        for step in self.path:
            found = getattr(found, step) if isinstance(step, str) else found[step]
        return found  # type: ignore[no-any-return] # followed step by step

    @property
    def own_id(self) -> str:
        """The id that it has in its file, or that its file is called by."""
        return str(getattr(self.record, "id", self.id))

    @property
    def shape(self) -> Shape:
        """What the model says of it."""
        return anywhere(str(self.path[0])) if self.path else shape_of(self.kind)

    def after(self, edits: list[Edit]) -> Part:
        """Give the record once its file has been edited."""
        return Part(self.kind, self.id, self.shown, edited(self.content, edits), self.path)

    def removed(self) -> str:
        """Give the file without the record, which is an item of a list that keeps others."""
        *above, index = self.path
        items = find(self.root, tuple(above))
        if not isinstance(items, Sequence) or not isinstance(index, int):
            raise TypeError(items)
        return edited(self.content, [remove_item(self.text, items, index)])


@dataclass
class Union:
    """What becomes of two records.

    Attributes:
        text: The file of the one that stays, with all that it takes over.
        places: How many of its fields that changes.
        left: What of the other is nowhere then, by field.
        shape: What the model says of both.
    """

    text: str
    places: int
    left: dict[str, Any]
    shape: Shape

    def notes(self, gone: str) -> Iterator[str]:
        """Say what is lost, in full, so that nobody has to look for it.

        Args:
            gone: The id of the record that goes.
        """
        for name, value in self.left.items():
            whole = indent("\n".join(field_lines({name: value}, self.shape)), "   ")
            yield f"{quoted(name)} of {quoted(gone)} is left out:\n{whole}"


@dataclass
class Lacking:
    """What a record lacks of another.

    Attributes:
        fields: Whole fields.
        items: Items of lists that it has.
        keys: Keys of mappings that it has.
        left: What it has otherwise.
    """

    fields: dict[str, Any] = field(default_factory=dict)
    items: dict[str, list[Any]] = field(default_factory=dict)
    keys: dict[str, dict[str, Any]] = field(default_factory=dict)
    left: dict[str, Any] = field(default_factory=dict)


def united(theirs: Part, ours: Part, target: Target) -> Union:
    """Let a record take over what it lacks of another, and name neither of the two itself.

    Args:
        theirs: The record that goes, in which the other has its name already.
        ours: The record that stays, likewise.
        target: What becomes of the first.
    """
    ours, forgotten = without_itself(ours, target)
    offer, own = offered(theirs, target), plain(ours.node)
    found = lacking(type(ours.record), apart(offer, own), own, ours)
    edits = [append(ours.text, ours.node, name, items) for name, items in found.items.items()]
    for name, keys in found.keys.items():
        if isinstance(inner := find(ours.node, (name,)), Mapping):
            edits.append(add_fields(ours.text, inner, keys, UNKNOWN))
    if found.fields:  # last, so that what is new does not come between a list and its new items
        edits.append(add_fields(ours.text, ours.node, found.fields, ours.shape))
    places = forgotten + len(found.items) + len(found.keys) + len(found.fields)
    return Union(ours.after(edits).content, places, found.left, ours.shape)


def offered(theirs: Part, target: Target) -> dict[str, Any]:
    """Give what a record that goes has to offer: its fields, its name as an alias, its id."""
    fields: dict[str, Any] = plain(theirs.node)
    for path in sorted(naming_itself(theirs, target), reverse=True, key=str):
        forget(fields, path)
    record = theirs.record
    if isinstance(record, Actor):
        fields["aliases"] = [fields.pop("name"), *fields.get("aliases", [])]
    if "formerly" in type(record).model_fields:
        fields["formerly"] = [theirs.own_id, *fields.get("formerly", [])]
    return {name: value for name, value in fields.items() if name != "id"}


def forget(fields: dict[str, Any], path: Path) -> None:
    """Leave out a field, or an item of a list; and the list with its last one."""
    name, *index = path
    if index:
        del fields[str(name)][index[0]]
    if not index or not fields[str(name)]:
        del fields[str(name)]


def lacking(
    model: type[Record], theirs: dict[str, Any], ours: dict[str, Any], staying: Part
) -> Lacking:
    """Compare two records field by field, in the order of the model.

    Args:
        model: The class of both.
        theirs: The fields that are offered.
        ours: The fields that there are.
        staying: The record that there is.
    """
    found = Lacking()
    own = {ours.get("name"), staying.id} - {None} if not staying.path else set()
    for name in (alias_of(name, one) for name, one in model.model_fields.items()):
        value, has = theirs.get(name), ours.get(name)
        if isinstance(value, list):
            new = [item for item in value if item not in (has or []) and not is_own(item, own)]
            value = list({str(item): item for item in new}.values())
        if not value:
            continue
        if has is None:
            found.fields[name] = value
        elif isinstance(value, list):
            found.items[name] = value
        elif isinstance(value, dict) and record_at(model, (name,)) is None:
            found.keys |= only({name: {key: value[key] for key in value if key not in has}})
            found.left |= only({name: differing(value, has)})
        elif value != has:
            found.left[name] = value
    return found


def is_own(item: Any, own: set[Any]) -> bool:  # noqa: ANN401 - a text, or a record's fields
    """Whether an item of a list is the record's own name or id, or an alias that is."""
    is_alias = isinstance(item, dict) and item.keys() <= {"name", "sources"}
    name = item.get("name") if is_alias else item
    return isinstance(name, str) and name in own


def differing(value: dict[str, Any], has: dict[str, Any]) -> dict[str, Any]:
    """Give what a mapping has otherwise than another."""
    return {key: one for key, one in value.items() if has.get(key, one) != one}


def only(found: dict[str, dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """Leave out what is empty."""
    return {name: value for name, value in found.items() if value}


def without_itself(ours: Part, target: Target) -> tuple[Part, int]:
    """Take out where a record that named another now names itself, and count how often.

    Where a field held one more thing, only that goes; what it held alone goes with its field.
    """
    paths = sorted(naming_itself(ours, target), reverse=True, key=str)
    for path in paths:
        name, *index = path
        items = find(ours.node, (name,))
        if index and isinstance(items, Sequence) and len(items.items) > 1:
            ours = ours.after([remove_item(ours.text, items, int(index[0]))])
        else:
            ours = ours.after([remove_field(ours.text, ours.node, str(name))])
    return ours, len(paths)


def naming_itself(part: Part, target: Target) -> Iterator[Path]:
    """Find the fields, or the items of lists, in which a record names what both will be."""
    kept = f"{target.briefing}#{target.new}" if target.briefing else target.new
    for found in references(part.record):
        is_meant = found.kind == target.kind and full(found, part, target) == kept
        if is_meant:
            yield found.path if found.record is part.record else holder(part.record, found)


def full(found: FoundReference, part: Part, target: Target) -> str:
    """Write a reference as an id is declared: parts of a briefing with its id before them."""
    is_short = target.briefing and "#" not in found.value
    return f"{part.top.id}#{found.value}" if is_short else found.value


def holder(record: Record, found: FoundReference) -> Path:
    """Give the field, or the item of a list, that is the record in which something was found."""
    for name, one in type(record).model_fields.items():
        value = getattr(record, name)
        for index, item in enumerate(value if isinstance(value, tuple) else (value,)):
            if item is found.record:
                path = (alias_of(name, one), index)
                return path if isinstance(value, tuple) else path[:1]
    raise LookupError(found.path)
