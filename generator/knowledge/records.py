"""All records as they were decoded: takes files, gives them by kind and id, and what is declared.

What a file declares counts even where its record has faults, so that one mistake does not
make every reference to its record another.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.model.actor import Actor
from generator.model.briefing import Briefing
from generator.model.issue import Issue
from generator.model.record import NamedRecord
from generator.source.nodes import Mapping, Node, Scalar, Sequence, find
from generator.source.span import Span, start_of

PARTS = {"statements": "statement", "events": "event", "sources": "source"}
"""The lists of a briefing whose items have an id of their own."""


@dataclass(frozen=True, slots=True)
class Declaration:
    """That a record of a kind has an id.

    Attributes:
        kind: `actor`, `issue`, `briefing`, `statement`, `event` or `source`.
        ref: The id; for a part of a briefing `<briefing>#<id>`.
        span: Where it is declared: the file's start, or the value of the field `id`.
    """

    kind: str
    ref: str
    span: Span


@dataclass(slots=True)
class Records:
    """Every record by its id, and everything that is declared."""

    actors: dict[str, Actor] = field(default_factory=dict)
    issues: dict[str, Issue] = field(default_factory=dict)
    briefings: dict[str, Briefing] = field(default_factory=dict)
    declarations: list[Declaration] = field(default_factory=list)

    def declare_file(self, kind: str, id_: str, path: str) -> None:
        """Note that a file stands for a record, whether or not it can be read."""
        self.declarations.append(Declaration(kind, id_, start_of(path)))

    def declare_parts(self, briefing: str, node: Node) -> None:
        """Note the ids of the statements, events and sources in a briefing's tree."""
        for name, kind in PARTS.items():
            parts = find(node, (name,))
            for item in parts.items if isinstance(parts, Sequence) else ():
                id_ = find(item, ("id",)) if isinstance(item, Mapping) else None
                if isinstance(id_, Scalar):
                    self.declarations.append(Declaration(kind, f"{briefing}#{id_.text}", id_.span))

    def add(self, record: NamedRecord) -> None:
        """Take in a record; the first of two with one id stays."""
        match record:
            case Actor():
                self.actors.setdefault(record.id, record)
            case Issue():
                self.issues.setdefault(record.id, record)
            case Briefing():
                self.briefings.setdefault(record.id, record)

    def all(self) -> list[NamedRecord]:
        """Give every record, kind by kind, each in the order of ids."""
        kinds = (self.actors, self.issues, self.briefings)
        return [kind[id_] for kind in kinds for id_ in sorted(kind)]

    def declared(self, *kinds: str) -> dict[str, Span]:
        """Give everything declared of some kinds, with the first place of each."""
        places: dict[str, Span] = {}
        for declaration in self.declarations:
            if declaration.kind in kinds:
                places.setdefault(declaration.ref, declaration.span)
        return places
