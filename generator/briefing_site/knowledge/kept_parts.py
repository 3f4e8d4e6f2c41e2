"""What briefings hold, kept: takes records that changed, resolves anew what that concerns.

Sources, votes, statements and events rest on nothing in another briefing but on its being there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from copy import copy
from dataclasses import field
from itertools import chain
from typing import Self, TypeVar

from briefing_site.frozen import frozen
from briefing_site.knowledge.entities import Event, Passage, Source, Statement, Vote, order_in_time
from briefing_site.knowledge.in_time import InTime
from briefing_site.knowledge.index import existing
from briefing_site.knowledge.kept_holders import KeptHolders
from briefing_site.knowledge.kept_origins import KeptOrigins
from briefing_site.knowledge.kept_records import Content
from briefing_site.knowledge.parties import sides_of
from briefing_site.knowledge.renaming import Renaming
from briefing_site.knowledge.resolve import spoken_in
from briefing_site.knowledge.resolver import Part, Resolver
from briefing_site.knowledge.watched import Seekers, Watch, Watched, WatchedNames, differing
from briefing_site.model.actor import Actor
from briefing_site.model.briefing import Briefing
from briefing_site.model.issue import Issue

One = TypeVar("One", bound=Part)


@frozen
class Parts:
    """What can be referred to, by reference.

    Attributes:
        sources: In the order of briefings.
        votes: In order of date, as are statements, passages and events.
    """

    sources: dict[str, Source] = field(default_factory=dict)
    votes: dict[str, Vote] = field(default_factory=dict)
    statements: dict[str, Statement] = field(default_factory=dict)
    passages: dict[str, Passage] = field(default_factory=dict)
    events: dict[str, Event] = field(default_factory=dict)


@frozen
class Held:
    """What a briefing holds."""

    sources: list[Source]
    votes: list[Vote]
    statements: list[Statement]
    events: list[Event]

    @property
    def refs(self) -> Iterator[str]:
        """The references of all of it."""
        parts: Iterable[Part] = chain(
            self.sources,
            self.votes,
            self.statements,
            passages_of(self.statements),
            self.events,
        )
        return (part.ref for part in parts)


@frozen
class Renewed:
    """What was resolved anew.

    Attributes:
        briefings: The briefings that it was done for, those among them that are no more.
        refs: The references of all that they hold or held.
        issues: The issues on which others take positions than before.
        are_votes: Whether there are votes among it, or were.
        parts: What all briefings hold now.
    """

    briefings: frozenset[str]
    refs: frozenset[str]
    issues: frozenset[str]
    are_votes: bool
    parts: Parts


class KeptParts:
    """What all briefings hold, in order of time, and who looked for what as it was resolved."""

    def __init__(self) -> None:
        self.held: dict[str, Held] = {}
        self.origins, self.holders = KeptOrigins(), KeptHolders()
        self.said, self.voted, self.happened = InTime[Statement](), InTime[Vote](), InTime[Event]()
        self.parts = Parts()
        self.sources: dict[str, Source] = {}
        self.watch = Watch()
        self.actors = Watched[Actor](Seekers(self.watch))
        self.issues = Watched[Issue](Seekers(self.watch))
        self.spoken = WatchedNames(Seekers(self.watch))
        self.votes = WatchedNames(Seekers(self.watch))
        self.resolver = self.looking_up()

    def looking_up(self) -> Resolver:
        """Give what resolves a briefing by what is known here."""
        return Resolver(
            actors=self.actors,
            issues=self.issues,
            origins=self.origins.now,
            spoken=self.spoken,
            voted=self.votes,
            sources=self.sources,
        )

    def branched(self) -> Self:
        """Give the same, to be changed apart."""
        branch = copy(self)
        branch.held, branch.sources = self.held.copy(), self.sources.copy()
        branch.origins, branch.holders = self.origins.branched(), self.holders.branched()
        branch.said, branch.voted = self.said.branched(), self.voted.branched()
        branch.happened = self.happened.branched()
        branch.actors, branch.issues = copy(self.actors), copy(self.issues)
        branch.spoken, branch.votes = self.spoken.branched(), self.votes.branched()
        branch.resolver = branch.looking_up()
        return branch

    def change(self, before: Content, now: Content) -> Renewed:
        """Take the records that there are now instead of those before."""
        changed = differing(before.briefings, now.briefings)
        stale = changed | self.actors.become(now.actors) | self.issues.become(now.issues)
        stale |= self._exchange_origins(sorted(changed), before, now)
        stale |= self._exchange_names(stale, before, now)
        in_order = sorted(stale)
        gone = self._forget(in_order)
        holders = {id_: self._resolve(id_, now) for id_ in in_order}
        come = [self.held[id_] for id_ in in_order if id_ in self.held]
        self.parts = self._exchange(gone, come, now.briefings)
        return Renewed(
            briefings=frozenset(stale),
            refs=frozenset(ref for held in (*gone, *come) for ref in held.refs),
            issues=frozenset(self.holders.change(holders)),
            are_votes=any(held.votes for held in (*gone, *come)),
            parts=self.parts,
        )

    def rename(self, renaming: Renaming, actors: Mapping[str, Actor]) -> frozenset[str]:
        """Take actors that are called otherwise, and give the briefings that rest on them."""
        stale = frozenset(id_ for id_ in self.actors.become(actors) if id_ in self.held)
        for id_ in stale:
            held = self.held[id_] = renamed_in(self.held[id_], renaming)
            self.sources.update((source.ref, source) for source in held.sources)
        for kept in (self.voted, self.happened, self.said):
            kept.exchange(renaming.new)
        self.parts = Parts(
            sources={ref: renaming.of(one) for ref, one in self.parts.sources.items()},
            votes=self.voted.by_ref,
            statements=self.said.by_ref,
            passages={ref: renaming.of(one) for ref, one in self.parts.passages.items()},
            events=self.happened.by_ref,
        )
        return stale

    def _exchange(self, gone: list[Held], come: list[Held], briefings: Iterable[str]) -> Parts:
        """Take what some briefings hold for what they held, each part at its place.

        Where the names and their order stay, so do the keys of a dictionary that has them.
        """
        old, new = together(gone), together(come)
        self.voted.change(old.votes, new.votes)
        self.happened.change(old.events, new.events)
        self.said.change(old.statements, new.statements)
        return Parts(
            sources=self._sources(old, new, briefings),
            votes=self.voted.by_ref,
            statements=self.said.by_ref,
            passages=self._passages(old, new),
            events=self.happened.by_ref,
        )

    def _sources(self, old: Held, new: Held, briefings: Iterable[str]) -> dict[str, Source]:
        if refs_of(old.sources) == refs_of(new.sources):
            return {**self.parts.sources, **by_ref(new.sources)}
        return by_ref(one for id_ in briefings for one in self.held[id_].sources)

    def _passages(self, old: Held, new: Held) -> dict[str, Passage]:
        if [*places(old.statements)] == [*places(new.statements)]:
            return {**self.parts.passages, **by_ref(passages_of(new.statements))}
        return by_ref(passages_of(self.said.items))

    def _exchange_origins(self, changed: Iterable[str], before: Content, now: Content) -> set[str]:
        """Put documents together anew, and give the briefings of which a source is in another."""
        gone, come = existing(changed, before.briefings), existing(changed, now.briefings)
        sides = sides_of(now.actors)
        return {ref.partition("#")[0] for ref in self.origins.change(gone, come, sides)}

    def _exchange_names(self, stale: Iterable[str], before: Content, now: Content) -> set[str]:
        """Say what is there now, and give the briefings that refer to what was not, or is no more.

        What a briefing says and votes on is told by its record, and by which actors there are.
        """
        gone, come = existing(stale, before.briefings), existing(stale, now.briefings)
        spoken = self.spoken.exchange(
            {ref for one in gone for ref in spoken_in(one)},
            {ref for one in come for ref in spoken_in(one)},
        )
        held = (self.held[one.id] for one in gone)
        return spoken | self.votes.exchange(
            {vote.ref for one in held for vote in one.votes},
            {ref for one in come for ref in votes_in(one, now.actors)},
        )

    def _forget(self, briefings: Iterable[str]) -> list[Held]:
        gone = [self.held.pop(id_) for id_ in briefings if id_ in self.held]
        for held in gone:
            for source in held.sources:
                del self.sources[source.ref]
        return gone

    def _resolve(self, id_: str, now: Content) -> Mapping[str, frozenset[str]]:
        """Resolve a briefing if it is there, and give who takes positions in it."""
        briefing, resolver = now.briefings.get(id_), self.resolver
        if briefing is None:
            return {}
        with self.watch.by(id_):
            sources = resolver.sources_of(briefing)
            self.sources.update((source.ref, source) for source in sources)
            self.held[id_] = Held(
                sources,
                resolver.votes_of(briefing),
                resolver.statements_of(briefing),
                resolver.events_of(briefing),
            )
            return resolver.holders_in(briefing)


def renamed_in(held: Held, renaming: Renaming) -> Held:
    """Give what a briefing holds with actors that are called otherwise."""
    return Held(
        [renaming.source(one) for one in held.sources],
        [renaming.vote(one) for one in held.votes],
        [renaming.statement(one) for one in held.statements],
        [renaming.event(one) for one in held.events],
    )


def passages_of(statements: Iterable[Statement]) -> Iterator[Passage]:
    """Go through the passages of some statements."""
    return (part for said in statements for part in said.passages)


def refs_of(parts: Iterable[Part]) -> list[str]:
    """Give the references of parts."""
    return [part.ref for part in parts]


def by_ref(parts: Iterable[One]) -> dict[str, One]:
    """Give parts by reference, of two with one reference the last."""
    return {part.ref: part for part in parts}


def together(each: Iterable[Held]) -> Held:
    """Give what several briefings hold as one, statements in order of time."""
    whole = Held([], [], [], [])
    for held in each:
        whole.sources.extend(held.sources)
        whole.votes.extend(held.votes)
        whole.statements.extend(held.statements)
        whole.events.extend(held.events)
    whole.statements.sort(key=order_in_time)
    return whole


def places(statements: Iterable[Statement]) -> Iterator[tuple[object, ...]]:
    """Give what tells where each passage of some statements stands among all."""
    for said in statements:
        yield said.date, said.when.first, said.ref, refs_of(said.passages)


def votes_in(briefing: Briefing, actors: Mapping[str, Actor]) -> Iterator[str]:
    """Go through the references of a briefing's votes that were taken in a known body."""
    return (f"{briefing.id}#{vote.id}" for vote in briefing.votes if vote.body in actors)
