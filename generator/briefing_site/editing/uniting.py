"""What one record takes over from another: takes both, gives the text of the one that stays.

Every field of the model is looked at, those that it will have one day, too: a list takes the
items that it lacks, a mapping its keys, and any other field is taken over where there is none.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import reduce
from operator import or_
from textwrap import indent
from typing import Any

from briefing_site.diagnostics.wording import quoted
from briefing_site.editing.itself import at, gone_with, naming_itself, without_itself
from briefing_site.editing.lists import add_fields, append
from briefing_site.editing.mentions import Target
from briefing_site.editing.own_sources import apart
from briefing_site.editing.part import Part, Path
from briefing_site.editing.travelling import moved, travelling
from briefing_site.layout.order import UNKNOWN, Shape
from briefing_site.layout.writing import field_lines
from briefing_site.model.actor import Actor
from briefing_site.model.mending import plain
from briefing_site.model.record import Record
from briefing_site.model.shape import alias_of, record_at
from briefing_site.source.nodes import Mapping, find


@dataclass
class Union:
    """What becomes of two records.

    Attributes:
        text: The file of the one that stays, with all that it takes over.
        places: How many of its fields that changes.
        left: What of the other is nowhere then, by field.
        shape: What the model says of both.
        dropped: What goes of the one that stays, as it would belong to itself, by field.
    """

    text: str
    places: int
    left: dict[str, Any]
    shape: Shape
    dropped: dict[str, Any]

    def notes(self, gone: str, kept: str) -> Iterator[str]:
        """Say what is lost, in full, so that nobody has to look for it.

        Args:
            gone: The id of the record that goes.
            kept: The id of the one that stays.
        """
        for id_, lost in ((gone, self.left), (kept, self.dropped)):
            for name, value in lost.items():
                whole = indent("\n".join(field_lines({name: value}, self.shape)), "   ")
                yield f"{quoted(name)} of {quoted(id_)} is left out:\n{whole}"


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
    ours, forgotten, dropped = without_itself(ours, target)
    offer, own = offered(theirs, target), plain(ours.node)
    found = lacking(type(ours.record), apart(offer, own), own, ours)
    edits = [
        append(ours.text, ours.node, name, items, travelling(theirs, name, items))
        for name, items in found.items.items()
    ]
    for name, keys in found.keys.items():
        if isinstance(inner := find(ours.node, (name,)), Mapping):
            edits.append(
                add_fields(
                    ours.text,
                    inner,
                    keys,
                    UNKNOWN,
                    moved(travelling(theirs, name, keys), (name,), ()),
                )
            )
    if found.fields:  # last, so that what is new does not come between a list and its new items
        remarks = (travelling(theirs, name, value) for name, value in found.fields.items())
        whole = reduce(or_, remarks)
        edits.append(add_fields(ours.text, ours.node, found.fields, ours.shape, whole))
    places = forgotten + len(found.items) + len(found.keys) + len(found.fields)
    left = gone_with(plain(theirs.node), naming_itself(theirs, target)) | found.left
    return Union(ours.after(edits).content, places, left, ours.shape, dropped)


def offered(theirs: Part, target: Target) -> dict[str, Any]:
    """Give what a record that goes has to offer: its fields, its name as an alias, its id."""
    fields: dict[str, Any] = plain(theirs.node)
    for path in naming_itself(theirs, target):
        forget(fields, path)
    record = theirs.record
    if isinstance(record, Actor):
        fields["aliases"] = [fields.pop("name"), *fields.get("aliases", [])]
        for of_the_name in ("name_in_sentence", "plural", "family_name"):
            fields.pop(of_the_name, None)
    if "formerly" in type(record).model_fields:
        fields["formerly"] = [theirs.own_id, *fields.get("formerly", [])]
    return {name: value for name, value in fields.items() if name != "id"}


def forget(fields: dict[str, Any], path: Path) -> None:
    """Leave out a field, or an item of a list; and the list with its last one."""
    *above, last = path
    del at(fields, tuple(above))[last]
    if isinstance(last, int) and not at(fields, tuple(above)):
        forget(fields, tuple(above))


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
