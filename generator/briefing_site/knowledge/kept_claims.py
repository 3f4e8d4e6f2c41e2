"""What rests on what briefings hold, kept: takes what was resolved anew, gives whom it concerns.

Positions and assessments rest on parts of other briefings too, and positions that follow from
votes on all votes of a day.
"""

from __future__ import annotations

from collections import ChainMap, defaultdict
from collections.abc import Iterable, Sequence
from copy import copy
from dataclasses import field
from itertools import chain
from typing import Any, Self

from briefing_site.frozen import frozen
from briefing_site.knowledge.entities import Assessment, PolicyPosition
from briefing_site.knowledge.in_time import InTime
from briefing_site.knowledge.kept_parts import KeptParts, Parts, Renewed
from briefing_site.knowledge.kept_records import Content
from briefing_site.knowledge.renaming import Renaming
from briefing_site.knowledge.resolver import Resolver
from briefing_site.knowledge.votes import Placing, positions_from, written
from briefing_site.knowledge.watched import Seekers, Watch, Watched
from briefing_site.model.actor import Actor
from briefing_site.model.briefing import Briefing
from briefing_site.model.issue import Issue


@frozen
class Resting:
    """What a briefing holds that rests on parts of its own and of others."""

    positions: list[PolicyPosition] = field(default_factory=list)
    assessments: list[Assessment] = field(default_factory=list)


class KeptClaims:
    """What rests on parts in all briefings, and who looked for what as it was resolved.

    Attributes:
        positions: In order of time, those that follow from votes among them.
        assessments: In the order of briefings.
    """

    def __init__(self, kept: KeptParts) -> None:
        self.kept = kept
        self.resting: dict[str, Resting] = {}
        self.derived: dict[str, list[PolicyPosition]] = {}
        self.blocks: dict[str, list[PolicyPosition]] = {}
        self.placed = InTime[PolicyPosition]()
        self.positions: tuple[PolicyPosition, ...] = ()
        self.assessments: tuple[Assessment, ...] = ()
        self.watch = Watch()
        self.actors = Watched[Actor](Seekers(self.watch))
        self.issues = Watched[Issue](Seekers(self.watch))
        self.evidence = Watched[Any](Seekers(self.watch))
        self.basis = Watched[Any](Seekers(self.watch))
        self.holders = Watched[frozenset[str]](Seekers(self.watch))
        self.resolver = self.looking_up()

    def looking_up(self) -> Resolver:
        """Give what resolves a briefing by what is known here."""
        self.holders.now = self.kept.holders.now
        return Resolver(
            actors=self.actors,
            issues=self.issues,
            origins=self.kept.origins.now,
            spoken=(),
            sources=self.kept.sources,
            evidence=self.evidence,
            basis=self.basis,
            holders=self.holders,
        )

    def branched(self, kept: KeptParts) -> Self:
        """Give the same, to be changed apart, over parts that are."""
        branch = copy(self)
        branch.kept, branch.placed = kept, self.placed.branched()
        branch.resting, branch.derived = self.resting.copy(), self.derived.copy()
        branch.blocks = self.blocks.copy()
        branch.actors, branch.issues = copy(self.actors), copy(self.issues)
        branch.evidence, branch.basis = copy(self.evidence), copy(self.basis)
        branch.holders = copy(self.holders)
        branch.resolver = branch.looking_up()
        return branch

    def change(self, renewed: Renewed, now: Content) -> frozenset[str]:
        """Resolve anew what rests on what was, and give the briefings that this was done for."""
        stale = self._concerned(renewed, now)
        in_order = sorted(stale)
        old = [self.resting.pop(id_) for id_ in in_order if id_ in self.resting]
        new = {id_: self._resolve(now.briefings[id_]) for id_ in in_order if id_ in now.briefings}
        self.resting |= new
        if renewed.are_votes or renewed.issues or placings(old) != placings(new.values()):
            stale |= self._derive()
        self._place(sorted(stale))
        if any(one.assessments for one in (*old, *new.values())):
            each = (self.resting[id_].assessments for id_ in now.briefings)
            self.assessments = tuple(chain.from_iterable(each))
        return frozenset(stale)

    def rename(self, renaming: Renaming, held: frozenset[str], now: Content) -> None:
        """Take actors that are called otherwise, and what rests on them.

        Args:
            renaming: What stands in the stead of what in the briefings.
            held: The briefings in which something does.
            now: The records that there are now.
        """
        self._take_in(self.kept.parts)
        refs = renaming.refs
        stale = held | self.actors.become(now.actors)
        stale |= self.evidence.seekers.of(refs) | self.basis.seekers.of(refs)
        for id_ in stale & self.resting.keys():
            resting = self.resting[id_]
            self.resting[id_] = Resting(
                [renaming.position(one) for one in resting.positions],
                [renaming.assessment(one) for one in resting.assessments],
            )
        for id_ in stale & self.derived.keys():
            self.derived[id_] = [renaming.position(one) for one in self.derived[id_]]
        for id_ in stale & self.blocks.keys():
            self.blocks[id_] = [renaming.of(one) for one in self.blocks[id_]]
        self.placed.exchange(renaming.new)
        self.positions = tuple(self.placed.items)
        self.assessments = renaming.each(self.assessments)

    def _place(self, briefings: Sequence[str]) -> None:
        """Put the positions of some briefings where they stand now, those that follow last."""
        gone = [one for id_ in briefings for one in self.blocks.pop(id_, ())]
        for id_ in briefings:
            written = self.resting[id_].positions if id_ in self.resting else ()
            if block := [*written, *self.derived.get(id_, ())]:
                self.blocks[id_] = block
        come = [one for id_ in briefings for one in self.blocks.get(id_, ())]
        if gone or come:
            self.placed.change(gone, come)
            self.positions = tuple(self.placed.items)

    def _concerned(self, renewed: Renewed, now: Content) -> set[str]:
        """Say what there is now, and give the briefings that rest on something else than before."""
        self._take_in(renewed.parts)
        found = self.actors.become(now.actors) | self.issues.become(now.issues)
        found |= self.evidence.seekers.of(renewed.refs) | self.basis.seekers.of(renewed.refs)
        return found | self.holders.seekers.of(renewed.issues) | renewed.briefings

    def _take_in(self, parts: Parts) -> None:
        """Say what there is now to rest on."""
        said: tuple[dict[str, Any], ...] = (parts.statements, parts.passages, parts.votes)
        self.evidence.now = ChainMap(*said)
        self.basis.now = ChainMap(*said, parts.events, parts.sources)

    def _resolve(self, briefing: Briefing) -> Resting:
        resolver = self.resolver
        with self.watch.by(briefing.id):
            return Resting(resolver.positions_of(briefing), resolver.assessments_of(briefing))

    def _derive(self) -> set[str]:
        """Let positions follow from votes anew, and give the briefings of which others do."""
        kept = self.kept
        if not kept.voted.items and not self.derived:
            return set()
        found: dict[str, list[PolicyPosition]] = defaultdict(list)
        known = (one for each in self.resting.values() for one in each.positions)
        for position in positions_from(kept.voted.items, known, kept.holders.now):
            found[position.briefing.id].append(position)
        every = {*found, *self.derived}
        changed = {id_ for id_ in every if not are_alike(self.derived.get(id_, ()), found[id_])}
        for id_ in changed:
            self.derived.pop(id_, None)
        self.derived |= {id_: found[id_] for id_ in changed if found[id_]}
        return changed


def placings(each: Iterable[Resting]) -> set[Placing]:
    """Give where the positions that are written in some briefings and count place actors."""
    return set(written(position for one in each for position in one.positions))


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
