"""From nodes to records: takes one file's tree, gives its record and what is wrong with it.

A record with faults is still decoded as far as it stands: what is wrong is left out and
the rest kept, so that one run reports everything that is wrong in every file.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails, PydanticCustomError

from generator.diagnostics.diagnostic import Diagnostic
from generator.model.actor import Actor
from generator.model.briefing import Briefing
from generator.model.fault import Fault
from generator.model.faults import diagnose, path_of, word
from generator.model.fields import id_problem, read_date
from generator.model.issue import Issue
from generator.model.record import NamedRecord
from generator.source.nodes import Entry, Mapping, Node, Scalar, Sequence, find, type_names
from generator.source.span import Span, start_of

MODELS: dict[str, type[NamedRecord]] = {"actor": Actor, "issue": Issue, "briefing": Briefing}

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Decoded:
    """One file's record.

    Attributes:
        record: What could be decoded; `None` where the file holds no mapping.
        diagnostics: What is wrong with its shape.
        is_whole: Whether nothing had to be left out.
    """

    record: NamedRecord | None
    diagnostics: tuple[Diagnostic, ...]
    is_whole: bool


def decode(kind: str, id_: str, node: Node) -> Decoded:
    """Decode one file's tree as the record that its folder says.

    Args:
        kind: `actor`, `issue` or `briefing`.
        id_: The file's stem.
        node: The file's tree.
    """
    if not isinstance(node, Mapping):
        return Decoded(None, (no_mapping(node),), is_whole=False)
    decoder = Decoder(MODELS[kind], node, id_)
    record = decoder.record()
    found = [*check_stem(id_, node.span.path), *decoder.diagnostics]
    return Decoded(record, tuple(found), is_whole=not found)


def check_stem(id_: str, path: str) -> list[Diagnostic]:
    """Hold the file's own name to the rule for ids."""
    problem = id_problem(id_)
    if problem is None:
        return []
    span = start_of(path)
    return [word(Fault("bad-id", span, span, "", id_, "", {"problem": problem}, ()))]


def no_mapping(node: Node) -> Diagnostic:
    """Word that a file holds something else than fields."""
    span = start_of(node.span.path)
    given = type_names[type(node)]
    return word(Fault("wrong-type", span, span, "", "", given, {"expected": "a mapping"}, ()))


class Decoder:
    """Decodes one mapping, leaving out what is wrong until the rest stands."""

    def __init__(self, model: type[NamedRecord], node: Mapping, id_: str) -> None:
        self.model = model
        self.whole = node
        self.node: Node = node
        self.id = id_
        self.diagnostics: list[Diagnostic] = []
        self.removed: set[tuple[Span, str]] = set()
        self.stand_ins: dict[str, str] = {}

    def record(self) -> NamedRecord:
        """Validate again and again, each time without what the last round found wrong."""
        self.remove_empty_values()
        while True:
            try:
                record = self.model.model_validate(self.stand_ins | plain(self.node))
            except ValidationError as refused:
                self.leave_out(refused.errors(include_url=False))
            else:
                is_whole = not self.diagnostics
                return record.named(self.id, is_whole=is_whole).located(self.node)

    def leave_out(self, errors: list[ErrorDetails]) -> None:
        """Report a round of errors and remove what they concern, the last places first.

        A list that is too short had items: those that were refused are reported already.
        """
        known = [(path_of(error), error) for error in errors]
        for path, error in known:
            if error["type"] != "too_short" and not self.was_removed(path):
                self.diagnostics.append(diagnose(self.model, self.node, error))
        for path in self.cuts([(path, error["type"]) for path, error in known]):
            self.remove(path)

    def cuts(self, refused: list[tuple[Path, str]]) -> list[Path]:
        """Choose the smallest parts without which the record may stand.

        Returns:
            Each part once and none inside another, the last places first, so that no removal
            moves what is still to be removed.
        """
        parts: set[Path] = set()
        for path, kind in refused:
            if kind != "missing":
                parts.add(self.existing(path))
            elif len(path) == 1:
                self.stand_ins[str(path[0])] = stand_in(str(path[0]), self.id)
            else:
                parts.add(self.existing(path[:-1]))
        outermost = [
            path for path in parts if not any(path[:end] in parts for end in range(len(path)))
        ]
        return sorted(outermost, key=sort_key, reverse=True)

    def existing(self, path: Path) -> Path:
        """Shorten a path to what is there."""
        while path and find(self.node, path) is None:
            path = path[:-1]
        if not path:
            raise LookupError(self.whole.span)  # else the same would be tried for ever
        return path

    def was_removed(self, path: Path) -> bool:
        """Whether a missing field is missing only because it was reported already."""
        parent = find(self.node, path[:-1])
        return bool(parent and path and (parent.span, str(path[-1])) in self.removed)

    def remove(self, path: Path) -> None:
        """Take a part out of the tree."""
        parent = find(self.node, path[:-1])
        if parent:
            self.removed.add((parent.span, str(path[-1])))
        self.node = without(self.node, path)

    def remove_empty_values(self) -> None:
        """Report every field and item that holds nothing, and go on without it."""
        for path in sorted(empty_paths(self.node), key=sort_key, reverse=True):
            empty: ErrorDetails = {"type": "too_short", "loc": path, "msg": "", "input": None}
            self.diagnostics.append(diagnose(self.model, self.node, empty))
            self.remove(path)


def sort_key(path: Path) -> list[tuple[bool, str, int]]:
    """Order paths so that indexes count as numbers."""
    return [(True, "", step) if isinstance(step, int) else (False, step, 0) for step in path]


def empty_paths(node: Node, path: Path = ()) -> list[Path]:
    """Find every scalar without text and every list without items."""
    match node:
        case Scalar():
            return [path] if node.is_empty else []
        case Sequence(items=()):
            return [path]
        case Sequence():
            inside = list(enumerate(node.items))
        case Mapping():
            inside = [(key, entry.value) for key, entry in node]  # type: ignore[misc]
    return [found for step, child in inside for found in empty_paths(child, (*path, step))]


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


def plain(node: Node) -> Any:  # noqa: ANN401 - whatever the contributor wrote
    """Give a tree as dicts, lists and raw texts, as pydantic reads them."""
    match node:
        case Scalar():
            return node.text
        case Sequence():
            return [plain(item) for item in node.items]
        case Mapping():
            return {key: plain(entry.value) for key, entry in node}


def without(node: Node, path: Path) -> Node:
    """Copy a tree without the part at a path."""
    step, rest = path[0], path[1:]
    match node, step:
        case Mapping(), str():
            return without_key(node, step, rest)
        case Sequence(), int():
            kept = [without(node.items[step], rest)] if rest else []
            return Sequence(node.span, (*node.items[:step], *kept, *node.items[step + 1 :]))
    return node


def without_key(node: Mapping, key: str, rest: Path) -> Mapping:
    """Copy a mapping without a key, or with a part of that key's value left out."""
    entries = dict(node.entries)
    if rest:
        entries[key] = Entry(entries[key].key, without(entries[key].value, rest))
    else:
        del entries[key]
    return Mapping(node.span, entries)
