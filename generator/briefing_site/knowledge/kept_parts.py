"""What briefings hold, kept: takes records that changed, resolves anew what that concerns.

Sources, votes, statements and events rest on nothing in another briefing but on its being there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from briefing_site.knowledge.entities import Event, Source, Statement, Vote
from briefing_site.knowledge.in_time import InTime
from briefing_site.knowledge.index import existing
from briefing_site.knowledge.kept_holders import KeptHolders
from briefing_site.knowledge.kept_origins import KeptOrigins
from briefing_site.knowledge.parties import sides_of
from briefing_site.knowledge.resolve import spoken_in
from briefing_site.knowledge.resolver import Part, Resolver
from briefing_site.knowledge.watched import Watch, Watched, WatchedNames, differing
from briefing_site.model.actor import Actor
from briefing_site.model.briefing import Briefing
from briefing_site.model.issue import Issue


@dataclass(frozen=True, slots=True)
class Content:
    """The records that a base is made of, each kind in the order of ids."""

    actors: Mapping[str, Actor]
    issues: Mapping[str, Issue]
    briefings: Mapping[str, Briefing]


@dataclass(frozen=True, slots=True)
class Held:
    """What a briefing holds."""

    sources: list[Source]
    votes: list[Vote]
    statements: list[Statement]
    events: list[Event]

    @property
    def refs(self) -> Iterator[str]:
        """The references of all of it."""
        passages = (part for said in self.statements for part in said.passages)
        parts: Iterable[Part] = chain(
            self.sources, self.votes, self.statements, passages, self.events
        )
        return (part.ref for part in parts)


@dataclass(frozen=True, slots=True)
class Renewed:
    """What was resolved anew.

    Attributes:
        briefings: The briefings that it was done for, those among them that are no more.
        refs: The references of all that they hold or held.
        issues: The issues on which others take positions than before.
        are_votes: Whether there are votes among it, or were.
    """

    briefings: frozenset[str]
    refs: frozenset[str]
    issues: frozenset[str]
    are_votes: bool


class KeptParts:
    """What all briefings hold, in order of time, and who looked for what as it was resolved."""

    def __init__(self) -> None:
        self.held: dict[str, Held] = {}
        self.origins, self.holders = KeptOrigins(), KeptHolders()
        self.said, self.voted, self.happened = InTime[Statement](), InTime[Vote](), InTime[Event]()
        self.sources: dict[str, Source] = {}
        self._watch = Watch()
        self._actors, self._issues = Watched[Actor](self._watch), Watched[Issue](self._watch)
        self._spoken, self._votes = WatchedNames(self._watch), WatchedNames(self._watch)
        self._resolver = Resolver(
            actors=self._actors,
            issues=self._issues,
            origins=self.origins.now,
            spoken=self._spoken,
            voted=self._votes,
            sources=self.sources,
        )

    def change(self, before: Content, now: Content) -> Renewed:
        """Take the records that there are now instead of those before."""
        stale = differing(before.briefings, now.briefings)
        stale |= self._actors.become(now.actors) | self._issues.become(now.issues)
        stale |= self._exchange_origins(before, now)
        stale |= self._exchange_names(stale, before, now)
        gone = self._forget(stale)
        holders = {id_: self._resolve(id_, now) for id_ in sorted(stale)}
        come = [self.held[id_] for id_ in sorted(stale) if id_ in self.held]
        self.said.change(stale, [one for held in come for one in held.statements])
        self.voted.change(stale, [one for held in come for one in held.votes])
        self.happened.change(stale, [one for held in come for one in held.events])
        return Renewed(
            briefings=frozenset(stale),
            refs=frozenset(ref for held in (*gone, *come) for ref in held.refs),
            issues=frozenset(self.holders.change(holders)),
            are_votes=any(held.votes for held in (*gone, *come)),
        )

    def _exchange_origins(self, before: Content, now: Content) -> set[str]:
        """Put documents together anew, and give the briefings of which a source is in another."""
        changed = sorted(differing(before.briefings, now.briefings))
        gone, come = existing(changed, before.briefings), existing(changed, now.briefings)
        sides = sides_of(now.actors)
        return {ref.partition("#")[0] for ref in self.origins.change(gone, come, sides)}

    def _exchange_names(self, stale: Iterable[str], before: Content, now: Content) -> set[str]:
        """Say what is there now, and give the briefings that refer to what was not, or is no more.

        What a briefing says and votes on is told by its record, and by which actors there are.
        """
        gone, come = existing(stale, before.briefings), existing(stale, now.briefings)
        spoken = self._spoken.exchange(
            {ref for one in gone for ref in spoken_in(one)},
            {ref for one in come for ref in spoken_in(one)},
        )
        held = (self.held[one.id] for one in gone)
        return spoken | self._votes.exchange(
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
        briefing, resolver = now.briefings.get(id_), self._resolver
        if briefing is None:
            return {}
        with self._watch.by(id_):
            sources = resolver.sources_of(briefing)
            self.sources.update((source.ref, source) for source in sources)
            self.held[id_] = Held(
                sources,
                resolver.votes_of(briefing),
                resolver.statements_of(briefing),
                resolver.events_of(briefing),
            )
            return resolver.holders_in(briefing)


def votes_in(briefing: Briefing, actors: Mapping[str, Actor]) -> Iterator[str]:
    """Go through the references of a briefing's votes that were taken in a known body."""
    return (f"{briefing.id}#{vote.id}" for vote in briefing.votes if vote.body in actors)
