"""All records as they were decoded: takes files, gives them by kind and id, and what is declared.

What a file declares counts even where its record has faults, so that one mistake does not
make every reference to its record another.
"""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any, NamedTuple

from briefing_site.model.actor import Actor
from briefing_site.model.briefing import Briefing
from briefing_site.model.issue import Issue
from briefing_site.model.record import NamedRecord
from briefing_site.source.nodes import Mapping as MappingNode
from briefing_site.source.nodes import Node, Scalar, Sequence, find
from briefing_site.source.parts import Part
from briefing_site.source.span import Span, start_of

FileRecord = Actor | Issue | Briefing

FILES = frozenset({"actor", "issue", "briefing"})
"""The kinds of record that have a file of their own."""

PARTS = {"statements": "statement", "votes": "vote", "events": "event", "sources": "source"}
"""The lists of a briefing whose items have an id of their own."""

ADDRESSED = tuple(kind for kind in PARTS.values() if kind != "source")
"""The parts of a briefing that a link in a text may lead to."""

MAY_NAME: Mapping[str, tuple[str, ...]] = {
    "statement": ("statement", "vote"),
    "source": ("source",),
    "basis": ("statement", "vote", "event", "source"),
    "part": ("statement", "vote", "event", "source"),
}
"""What each kind of reference to a part of a briefing may name."""


class Declaration(NamedTuple):
    """That a record of a kind has an id.

    Attributes:
        kind: `actor`, `issue`, `briefing`, `statement`, `vote`, `event` or `source`.
        ref: The id; for a part of a briefing `<briefing>#<id>`.
        place: Where it is declared: the file's start, or the value of the field `id`.
    """

    kind: str
    ref: str
    place: Span | Scalar | Part

    @property
    def span(self) -> Span:
        """The place, made when it is asked for."""
        return self.place if isinstance(self.place, Span) else self.place.span

    @property
    def path(self) -> str:
        """The file that it is declared in."""
        return self.place.path


def declared_by_file(kind: str, id_: str, path: str) -> Declaration:
    """Note that a file stands for a record, whether or not it can be read."""
    return Declaration(kind, id_, start_of(path))


def declared_parts(holder: str, node: Node) -> Iterator[Declaration]:
    """Go through the ids of the parts in the tree of a briefing or an actor."""
    for name, kind in PARTS.items():
        parts = find(node, (name,))
        for item in parts.items if isinstance(parts, Sequence) else ():
            id_ = find(item, ("id",)) if isinstance(item, MappingNode) else None
            if isinstance(id_, Scalar):
                yield Declaration(kind, f"{holder}#{id_.text}", id_)
            if kind == "statement":
                yield from declared_passages(holder, item, id_)


def declared_passages(briefing: str, statement: Node, id_: Node | None) -> Iterator[Declaration]:
    """Go through the ids of a statement's passages, of which the first may share its own."""
    passages = find(statement, ("passages",))
    for index, item in enumerate(passages.items if isinstance(passages, Sequence) else ()):
        own = find(item, ("id",)) if isinstance(item, MappingNode) else None
        is_shared = isinstance(id_, Scalar) and isinstance(own, Scalar) and own.text == id_.text
        if isinstance(own, Scalar) and not (index == 0 and is_shared):
            yield Declaration("statement", f"{briefing}#{own.text}", own)


def parts_in(record: NamedRecord) -> Iterator[Declaration]:
    """Go through the ids of the parts of a briefing or an actor that was read in full."""
    for name, kind in PARTS.items():
        for part in getattr(record, name, ()):
            yield declared_in(part, kind, f"{record.id}#")
            # To ask a record for a field that its class lacks takes as long as all else here.
            for index, passage in enumerate(part.passages if kind == "statement" else ()):
                if index or passage.id != part.id:
                    yield declared_in(passage, kind, f"{record.id}#")


def declared_in(part: Any, kind: str, before: str) -> Declaration:  # noqa: ANN401 - what has an id
    """Note that a part of a record has an id."""
    return Declaration(kind, f"{before}{part.id}", part.origin.inside(ID))


class Places(Mapping[str, Span]):
    """The places of what is declared, each made when it is asked for."""

    def __init__(self, declared: Mapping[str, Declaration]) -> None:
        self.declared = declared

    def __getitem__(self, ref: str) -> Span:
        """Give a place."""
        return self.declared[ref].span

    def __contains__(self, ref: object) -> bool:
        """Whether something is declared."""
        return ref in self.declared

    def __iter__(self) -> Iterator[str]:
        """Go through what is declared."""
        return iter(self.declared)

    def __len__(self) -> int:
        """Count what is declared."""
        return len(self.declared)


ID = ("id",)
"""The way to the id of a part."""


@dataclass(slots=True)
class Records:
    """Every record by its id, and everything that is declared.

    Attributes:
        declarations: In the order of files and lines.
        places: The first of each declaration, by kind and reference.
        parts: The same for a briefing's parts, by briefing and kind, then by their own id.
    """

    actors: dict[str, Actor] = field(default_factory=dict)
    issues: dict[str, Issue] = field(default_factory=dict)
    briefings: dict[str, Briefing] = field(default_factory=dict)
    declarations: list[Declaration] = field(default_factory=list)
    places: dict[str, dict[str, Declaration]] = field(default_factory=dict)
    parts: dict[tuple[str, str], dict[str, Declaration]] = field(default_factory=dict)

    def declare(self, found: Declaration) -> None:
        """Take in a declaration; the first of two with one id is the place that counts."""
        self.declarations.append(found)
        self.places.setdefault(found.kind, {}).setdefault(found.ref, found)
        holder, hash_, id_ = found.ref.partition("#")
        if hash_:
            self.parts.setdefault((holder, found.kind), {}).setdefault(id_, found)

    def add(self, record: NamedRecord) -> None:
        """Take in a record; the first of two with one id stays."""
        match record:
            case Actor():
                self.actors.setdefault(record.id, record)
            case Issue():
                self.issues.setdefault(record.id, record)
            case Briefing():
                self.briefings.setdefault(record.id, record)

    def remove(self, path: str) -> bool:
        """Leave out the record of a file, which stays declared; tell whether there was one."""
        for record in self.all():
            if record.origin.path == path:
                self.of_kind(type(record).__name__.lower()).pop(record.id)
                return True
        return False

    @property
    def folder(self) -> str:
        """The folder of all records, as it is shown: that above a kind's or a year's."""
        paths = (PurePosixPath(one.path) for one in self.declarations)
        return next((str(path.parent.parent) for path in paths), "briefings")

    def all(self) -> list[FileRecord]:
        """Give every record, kind by kind, each in the order of ids."""
        kinds: tuple[Mapping[str, FileRecord], ...] = (self.actors, self.issues, self.briefings)
        return [kind[id_] for kind in kinds for id_ in sorted(kind)]

    def with_file(self, kind: str, id_: str) -> FileRecord | None:
        """Give an actor, an issue or a briefing by its id."""
        return self.of_kind(kind).get(id_)

    def of_kind(self, kind: str) -> dict[str, FileRecord]:
        """Give all records of a kind that has files; none of another."""
        kinds: dict[str, dict[str, Any]] = {
            "actor": self.actors,
            "issue": self.issues,
            "briefing": self.briefings,
        }
        return kinds.get(kind, {})

    def declared(self, *kinds: str) -> Mapping[str, Span]:
        """Give everything declared of some kinds, with the first place of each."""
        return Places(ChainMap(*(self.places.get(kind, {}) for kind in kinds)))

    def has(self, ref: str, *kinds: str) -> bool:
        """Whether something of some kinds is declared under a reference."""
        return any(ref in self.places.get(kind, ()) for kind in kinds)

    def parts_of(self, briefing: str, *kinds: str) -> Mapping[str, Span]:
        """Give the parts of a briefing of some kinds by their id alone."""
        return Places(ChainMap(*(self.parts.get((briefing, kind), {}) for kind in kinds)))
