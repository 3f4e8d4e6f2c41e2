"""What is counted: statements, votes and positions as they are written, and what they name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

Record = dict[str, Any]
BALLOTS = ("for", "against", "abstained", "absent")
SIGNED = ("joint-statement", "letter")
CITED = re.compile(r"\[@([a-z0-9-]+)")


@dataclass(frozen=True)
class Part:
    """A statement, a vote, a position, an event or an assessment, and what it names.

    Attributes:
        ref: The briefing and the id; of a position, the briefing and its anchor.
        actors: Whose it is: who spoke, voted, holds or took part.
        others: Whom it speaks of or addresses.
        pairs: Every two for whom a statement counts together.
        sources: The references of its sources.
        parties: Whose matter it is.
    """

    kind: str
    ref: str
    record: Record
    actors: frozenset[str] = frozenset()
    others: frozenset[str] = frozenset()
    pairs: frozenset[frozenset[str]] = frozenset()
    issues: frozenset[str] = frozenset()
    sources: frozenset[str] = frozenset()
    parties: frozenset[str] = frozenset()
    evidence: tuple[str, ...] = field(default=(), compare=False)

    @property
    def briefing(self) -> str:
        return self.ref.partition("#")[0]

    def others_on(self, issues: set[str]) -> set[str]:
        """Give whom those of its passages speak of or address that bear on some issues."""
        told = passages_of(self.record)
        return named_in(one for one in told if issues & set(listed(one.get("issues"))))

    @property
    def is_signed(self) -> bool:
        return self.record.get("form") in SIGNED

    @property
    def is_told_how(self) -> bool:
        return "form" in self.record or len({who(one) for one in listed(self.record["by"])}) == 1


@dataclass(frozen=True)
class Side:
    """Who voted one way, and what that means for an issue."""

    vote: Part
    ballot: str
    actors: tuple[str, ...]
    issue: str
    stance: str

    def position(self, actors: frozenset[str]) -> Part:
        briefing, _, id_ = self.vote.ref.partition("#")
        return Part(
            "position",
            f"{briefing}#position-{id_}-{self.ballot}-{self.issue}",
            {**self.vote.record, "stance": self.stance},
            actors,
            issues=frozenset({self.issue}),
            sources=self.vote.sources,
            parties=self.vote.parties,
            evidence=(self.vote.ref,),
        )


def listed(value: Any) -> list[Any]:  # noqa: ANN401 - whatever YAML has there
    return value if isinstance(value, list) else [] if value is None else [value]


def who(value: Any, key: str = "actor") -> str:  # noqa: ANN401 - an id, or a mapping that names it
    return str(value.get(key, "")) if isinstance(value, dict) else str(value)


def passages_of(record: Record) -> list[Record]:
    """Give what is taken out of a statement, each with what it has from the whole."""
    return [{**record, **one} for one in record.get("passages", ())] or [record]


def named_in(passages: Iterable[Record]) -> set[str]:
    """Give whom passages speak of or address."""
    return {one for part in passages for key in ("about", "to") for one in listed(part.get(key))}


def texts_in(value: object) -> Iterator[str]:
    """Go through every text of a record."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from (text for one in value.values() for text in texts_in(one))
    elif isinstance(value, list):
        yield from (text for one in value for text in texts_in(one))


def cited(value: object) -> set[str]:
    return {id_ for text in texts_in(value) for id_ in CITED.findall(text)}
