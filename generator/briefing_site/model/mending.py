"""Mending a tree with faults: takes a tree and a path, gives a tree that decodes further.

What is missing gets a stand-in, so that all the rest of its part is checked in the same
run. A stand-in is no node: `Record.is_given` tells it from what a contributor wrote.
"""

from __future__ import annotations

from typing import Any

from pydantic_core import PydanticCustomError

from briefing_site.model.acts import Act
from briefing_site.model.fields import read_date
from briefing_site.model.record import Record
from briefing_site.model.shape import record_at, types_in
from briefing_site.model.vocabularies import Result, Stance, VoteResult
from briefing_site.source.nodes import Entry, Mapping, Node, Scalar, Sequence, find
from briefing_site.source.span import Span

Path = tuple[str | int, ...]

StandIns = dict[Span, dict[str, Any]]
"""The fields that mappings lack, by the mapping's span."""

STAND_INS: dict[str, Any] = {
    "conditions": ["…"],
    "id": "unnamed",
    "lang": "und",
    "summary": "…",
    "text": "…",
    "title": "…",
}
"""What stands in for a field that a part of a record lacks."""

TERMS: dict[object, str] = {
    Act: Act.DECLARE,
    Result: Result.UNCLEAR,
    Stance: Stance.UNCLEAR,
    VoteResult: VoteResult.ADOPTED,
}
"""The term that stands in where one of a vocabulary lacks, whatever its field is called."""

MENDED_BY = {
    "conditional-without-conditions": ("conditions",),
    "sponsor-or-others": ("actor", "others"),
    "statement-without-words": ("summary", "quote", "passages"),
    "translation-without-language": ("lang",),
}
"""The fields whose lack is behind a fault of a whole part, the one that is filled in first."""

CAUSED_BY = {
    "lead-in-without-quote": "quote",
    "missing-field": "passages",
}
"""The field beside that of a fault, whose failing is what the fault follows from."""

NOTHING: StandIns = {}


def stand_in_inside(field: str, model: type[Record], record: Node, path: Path) -> Any:  # noqa: ANN401 - as pydantic reads it
    """Give a part's required field a value, or nothing where none can stand in.

    Args:
        field: Its name.
        model: The class of the record.
        record: The record.
        path: Where the part is in it.
    """
    if field == "sources":
        first = find(record, ("sources", 0, "id"))
        return [first.text] if isinstance(first, Scalar) else None
    terms = (TERMS[kind] for kind in types_in(record_at(model, path), field) if kind in TERMS)
    return next(terms, STAND_INS.get(field))


def stand_in(field: str, id_: str) -> str:
    """Give a required field a value so that the rest of the record can be checked.

    Rules that compare dates or kinds ask `is_given` before they judge one of these.
    """
    return {"date": stand_in_date(id_), "kind": "organization"}.get(field, id_)


def stand_in_date(id_: str) -> str:
    """Give the day that a file's name starts with, or one that no briefing is about."""
    try:
        return str(read_date(id_[: len("YYYY-MM-DD")]))
    except PydanticCustomError:
        return "0001-01-01"


def plain(node: Node, stand_ins: StandIns = NOTHING) -> Any:  # noqa: ANN401 - what the contributor wrote
    """Give a tree as dicts, lists and raw texts, as pydantic reads them.

    Args:
        node: The tree.
        stand_ins: The fields to add to a mapping that lacks them, by the mapping's span.
    """
    match node:
        case Scalar():
            return node.text
        case Sequence():
            return [plain(item, stand_ins) for item in node.items]
        case Mapping():
            given = {key: plain(entry.value, stand_ins) for key, entry in node}
            return stand_ins.get(node.span, {}) | given if stand_ins else given


def replaced(node: Node, path: Path, part: Node) -> Node:
    """Copy a tree with another part at a path."""
    if not path:
        return part
    step, rest = path[0], path[1:]
    match node, step:
        case Mapping(), str():
            entry = node.entries[step]
            changed = Entry(entry.key, replaced(entry.value, rest, part))
            return node.with_entries({**node.entries, step: changed})
        case Sequence(), int():
            item = replaced(node.items[step], rest, part)
            return node.with_items((*node.items[:step], item, *node.items[step + 1 :]))
    return node


def without(node: Node, path: Path) -> Node:
    """Copy a tree without the part at a path."""
    step, rest = path[0], path[1:]
    match node, step:
        case Mapping(), str():
            return without_key(node, step, rest)
        case Sequence(), int():
            kept = [without(node.items[step], rest)] if rest else []
            return node.with_items((*node.items[:step], *kept, *node.items[step + 1 :]))
    return node


def without_key(node: Mapping, key: str, rest: Path) -> Mapping:
    """Copy a mapping without a key, or with a part of that key's value left out."""
    entries = dict(node.entries)
    if rest:
        entries[key] = Entry(entries[key].key, without(entries[key].value, rest))
    else:
        del entries[key]
    return node.with_entries(entries)
