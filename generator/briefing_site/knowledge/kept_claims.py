"""What rests on what briefings hold, kept: takes what was resolved anew, gives whom it concerns.

Positions and assessments rest on parts of other briefings too, and positions that follow from
votes on all votes of a day.
"""

from __future__ import annotations

from collections import ChainMap, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from briefing_site.knowledge.entities import (
    Assessment,
    Event,
    Passage,
    PolicyPosition,
    Source,
    Statement,
    Vote,
)
from briefing_site.knowledge.in_time import InTime
from briefing_site.knowledge.kept_parts import Content, KeptParts, Renewed
from briefing_site.knowledge.resolver import Resolver
from briefing_site.knowledge.votes import Placing, positions_from, written
from briefing_site.knowledge.watched import Watch, Watched
from briefing_site.model.actor import Actor
from briefing_site.model.briefing import Briefing
from briefing_site.model.issue import Issue


@dataclass(frozen=True, slots=True)
class Parts:
    """What can be referred to, by reference.

    Attributes:
        votes: In order of date, as are statements, passages and events.
    """

    sources: Mapping[str, Source]
    votes: Mapping[str, Vote]
    statements: Mapping[str, Statement]
    passages: Mapping[str, Passage]
    events: Mapping[str, Event]


@dataclass(frozen=True, slots=True)
class Resting:
    """What a briefing holds that rests on parts of its own and of others."""

    positions: list[PolicyPosition] = field(default_factory=list)
    assessments: list[Assessment] = field(default_factory=list)


class KeptClaims:
    """The positions and assessments of all briefings, and who looked for what at that."""

    def __init__(self, kept: KeptParts) -> None:
        self.kept = kept
        self.resting: dict[str, Resting] = {}
        self.derived: dict[str, list[PolicyPosition]] = {}
        self.placed = InTime[PolicyPosition]()
        self._watch = Watch()
        self._actors, self._issues = Watched[Actor](self._watch), Watched[Issue](self._watch)
        self._evidence, self._basis = Watched[Any](self._watch), Watched[Any](self._watch)
        self._holders = Watched[frozenset[str]](self._watch)
        self._holders.now = kept.holders.now
        self._resolver = Resolver(
            actors=self._actors,
            issues=self._issues,
            origins=kept.origins.now,
            spoken=(),
            sources=kept.sources,
            evidence=self._evidence,
            basis=self._basis,
            holders=self._holders,
        )

    def change(self, renewed: Renewed, now: Content, parts: Parts) -> frozenset[str]:
        """Resolve anew what rests on what was, and give the briefings that this was done for."""
        stale = self._concerned(renewed, now, parts)
        before = placings(self._positions(stale))
        for id_ in stale:
            self.resting.pop(id_, None)
        for id_ in sorted(stale & now.briefings.keys()):
            self.resting[id_] = self._resolve(now.briefings[id_])
        if renewed.are_votes or renewed.issues or before != placings(self._positions(stale)):
            stale |= self._derive()
        in_order = sorted(stale)
        following = (one for id_ in in_order for one in self.derived.get(id_, ()))
        self.placed.change(stale, [*self._positions(in_order), *following])
        return frozenset(stale)

    def _concerned(self, renewed: Renewed, now: Content, parts: Parts) -> set[str]:
        """Say what there is now, and give the briefings that rest on something else than before."""
        said = (parts.statements, parts.passages, parts.votes)
        self._evidence.now = ChainMap[str, Any](*map(dict, said))
        self._basis.now = ChainMap[str, Any](*map(dict, (*said, parts.events, parts.sources)))
        found = self._actors.become(now.actors) | self._issues.become(now.issues)
        found |= self._evidence.seekers.of(renewed.refs) | self._basis.seekers.of(renewed.refs)
        return found | self._holders.seekers.of(renewed.issues) | renewed.briefings

    def _resolve(self, briefing: Briefing) -> Resting:
        resolver = self._resolver
        with self._watch.by(briefing.id):
            return Resting(resolver.positions_of(briefing), resolver.assessments_of(briefing))

    def _positions(self, briefings: Iterable[str]) -> Iterator[PolicyPosition]:
        """Go through the positions that are written in some briefings."""
        return (
            position
            for id_ in briefings
            if id_ in self.resting
            for position in self.resting[id_].positions
        )

    def _derive(self) -> set[str]:
        """Let positions follow from votes anew, and give the briefings of which others do."""
        kept = self.kept
        if not kept.voted.items and not self.derived:
            return set()
        found: dict[str, list[PolicyPosition]] = defaultdict(list)
        known = self._positions(self.resting)
        for position in positions_from(kept.voted.items, known, kept.holders.now):
            found[position.briefing.id].append(position)
        every = {*found, *self.derived}
        changed = {id_ for id_ in every if not are_alike(self.derived.get(id_, ()), found[id_])}
        for id_ in changed:
            self.derived.pop(id_, None)
        self.derived |= {id_: found[id_] for id_ in changed if found[id_]}
        return changed


def placings(positions: Iterable[PolicyPosition]) -> set[Placing]:
    """Give where the positions that are written and count place actors."""
    return set(written(positions))


def are_alike(some: Sequence[PolicyPosition], others: Sequence[PolicyPosition]) -> bool:
    """Whether the positions that follow from the votes of a briefing are those of before."""
    return len(some) == len(others) and all(map(is_alike, some, others))


def is_alike(one: PolicyPosition, other: PolicyPosition) -> bool:
    """Whether two positions follow from the same side of the same vote, for the same matter."""
    return (
        one.ref == other.ref
        and one.evidence[0] is other.evidence[0]
        and one.parties == other.parties
        and list(map(id, one.actors)) == list(map(id, other.actors))
    )
