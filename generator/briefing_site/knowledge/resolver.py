"""From a briefing's record to what it holds: takes what may be looked up, gives entities.

A reference that leads nowhere is left out here; the rules report it.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, field

from briefing_site.knowledge.cited import origins_first
from briefing_site.knowledge.dating import (
    date_of_part,
    date_of_saying,
    date_of_statement,
    last_day,
)
from briefing_site.knowledge.entities import (
    Assessment,
    Event,
    Evidence,
    Passage,
    PolicyPosition,
    Source,
    Statement,
    Use,
    Vote,
    uses_behind,
)
from briefing_site.knowledge.identity import Origin
from briefing_site.knowledge.index import existing
from briefing_site.knowledge.inheritance import (
    answered,
    inherited,
    located,
    translations_of,
)
from briefing_site.knowledge.parties import parties
from briefing_site.knowledge.speakers import speakers_of
from briefing_site.knowledge.voted import resolved_vote
from briefing_site.model.actor import Actor
from briefing_site.model.acts import Act
from briefing_site.model.briefing import Briefing
from briefing_site.model.event import EventRecord
from briefing_site.model.issue import Issue
from briefing_site.model.position import PositionRecord
from briefing_site.model.source import SourceRecord, SourceUse
from briefing_site.model.statement import PassageRecord, StatementRecord

Part = Statement | Passage | Vote | Event | Source
"""What an assessment may rest on."""


def full_ref(ref: str, briefing: str) -> str:
    """Write a reference to a part of a briefing in full: `<briefing>#<id>`."""
    before, _, id_ = ref.rpartition("#")
    return f"{before or briefing}#{id_}"


@dataclass(eq=False)
class Resolver:
    """Builds the entities of a briefing from its record, by what it may look up.

    Sources, votes and statements of all briefings come before what rests on them: events,
    positions and assessments.

    Attributes:
        actors: Every actor by id.
        issues: Every issue by id.
        origins: The document that each source is, by the source's reference.
        spoken: The references of all statements and passages.
        voted: The references of all votes.
        sources: Every source by its reference; those of a briefing come before its other parts.
        evidence: What may show a position: statements, passages and votes by reference.
        basis: What an assessment may rest on: any part of a briefing by reference.
        holders: Who takes a position on each issue, with those above them.
    """

    actors: Mapping[str, Actor]
    issues: Mapping[str, Issue]
    origins: Mapping[str, Origin]
    spoken: Container[str]
    voted: Container[str] = frozenset()
    sources: Mapping[str, Source] = field(default_factory=dict)
    evidence: Mapping[str, Evidence] = field(default_factory=dict)
    basis: Mapping[str, Part] = field(default_factory=dict)
    holders: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def sources_of(self, briefing: Briefing) -> list[Source]:
        """Resolve a briefing's sources; one that leads back to itself counts as an origin."""
        records = {record.id: record for record in briefing.sources}
        found: dict[str, Source] = {}
        for id_ in origins_first(records):
            before = existing(records[id_].based_on, found)
            found[id_] = self.source(briefing, records[id_], before)
        return list(found.values())

    def source(
        self, briefing: Briefing, record: SourceRecord, before: tuple[Source, ...]
    ) -> Source:
        """Resolve one source, and say what it goes back to."""
        ref = f"{briefing.id}#{record.id}"
        own = frozenset({self.origins[ref]})
        return Source(
            ref=ref,
            briefing=briefing,
            record=record,
            based_on=before,
            origin=self.origins[ref],
            origins=frozenset().union(*(one.origins for one in before)) if before else own,
            published_by=self.actors.get(record.published_by or ""),
        )

    def uses(self, briefing: Briefing, uses: Iterable[SourceUse]) -> tuple[Use, ...]:
        """Resolve the sources that a part of a briefing names."""
        sources, id_ = self.sources, briefing.id
        found = [(sources.get(f"{id_}#{use.source}"), use.locator) for use in uses]
        return tuple([Use(source, locator) for source, locator in found if source])

    def statements_of(self, briefing: Briefing) -> list[Statement]:
        """Resolve a briefing's statements."""
        return [self.statement(briefing, record) for record in briefing.statements]

    def statement(self, briefing: Briefing, record: StatementRecord) -> Statement:
        """Resolve one statement, and its passages after it."""
        cited = [use for part in record.passages for use in part.sources or ()]
        uses = self.uses(briefing, [*record.sources, *cited])
        when = date_of_statement(record, uses, briefing)
        statement = Statement(
            ref=f"{briefing.id}#{record.id}",
            briefing=briefing,
            record=record,
            when=when,
            date=last_day(when, uses, briefing),
            speakers=speakers_of(record, when, self.actors),
            under=self.actors.get(record.as_ or ""),
        )
        return statement.holding(
            tuple(self.passage(statement, part) for part in record.passages or (record,))
        )

    def passage(self, statement: Statement, record: PassageRecord | StatementRecord) -> Passage:
        """Resolve one passage, which has from its statement what it does not have itself."""
        whole, briefing = statement.record, statement.briefing
        named = inherited(record, whole)
        answers = [full_ref(ref, briefing.id) for ref in answered(record, whole)]
        under = (statement.under,) if statement.under else ()
        involved = [*statement.voices, *under, *existing((*named.to, *named.about), self.actors)]
        return Passage(
            ref=f"{briefing.id}#{record.id}",
            statement=statement,
            record=record,
            act=record.act or Act.DECLARE,  # a statement without passages has one
            lang=record.lang or whole.lang,
            translations=tuple(translations_of(record)),
            to=existing(named.to, self.actors),
            about=existing(named.about, self.actors),
            issues=existing(named.issues, self.issues),
            uses=self.uses(briefing, located(named.sources, record.locator)),
            answers=tuple(ref for ref in answers if ref in self.spoken),
            on_votes=tuple(ref for ref in answers if ref in self.voted),
            parties=parties(self.actors, involved, statement.when),
        )

    def votes_of(self, briefing: Briefing) -> list[Vote]:
        """Resolve a briefing's votes; one that was taken in no known body has no place."""
        return [
            resolved_vote(
                briefing, record, self.uses(briefing, record.sources), (self.actors, self.issues)
            )
            for record in briefing.votes
            if record.body in self.actors
        ]

    def positions_of(self, briefing: Briefing) -> list[PolicyPosition]:
        """Resolve a briefing's positions; one on no known issue has no place."""
        return [
            self.position(briefing, record, f"{briefing.id}#position-{number}")
            for number, record in enumerate(briefing.positions, start=1)
            if record.issue in self.issues
        ]

    def position(self, briefing: Briefing, record: PositionRecord, ref: str) -> PolicyPosition:
        """Resolve one position; what shows it was said by its date."""
        refs = (full_ref(one, briefing.id) for one in record.evidence)
        evidence = existing(refs, self.evidence)
        uses = self.uses(briefing, record.sources)
        when = date_of_saying(record.date, record.date_note, briefing)
        return PolicyPosition(
            ref=ref,
            briefing=briefing,
            record=record,
            when=when,
            date=last_day(when, uses_behind(uses, evidence), briefing),
            actors=existing(record.actors, self.actors),
            issue=self.issues[record.issue],
            evidence=evidence,
            uses=uses,
            holders=self.holders[record.issue],
            end_evidence=self.end_evidence(briefing, record),
            end_uses=self.uses(briefing, record.until.sources if record.until else ()),
        )

    def holders_in(self, briefing: Briefing) -> dict[str, frozenset[str]]:
        """Give who takes a position on each issue in a briefing, with those above them."""
        holders: dict[str, frozenset[str]] = {}
        for record in briefing.positions:
            actors = existing(record.actors, self.actors)
            found = parties(self.actors, actors, record.date or briefing.date)
            holders[record.issue] = holders.get(record.issue, frozenset()) | found
        return holders

    def end_evidence(self, briefing: Briefing, record: PositionRecord) -> tuple[Evidence, ...]:
        """Resolve what shows the end of a position."""
        refs = record.until.evidence if record.until else ()
        return existing((full_ref(ref, briefing.id) for ref in refs), self.evidence)

    def events_of(self, briefing: Briefing) -> list[Event]:
        """Resolve a briefing's events."""
        return [self.event(briefing, record) for record in briefing.events]

    def event(self, briefing: Briefing, record: EventRecord) -> Event:
        """Resolve one event; one that was announced comes when it comes."""
        uses = self.uses(briefing, record.sources)
        when = date_of_part(record.date, record.date_note, briefing)
        return Event(
            ref=f"{briefing.id}#{record.id}",
            briefing=briefing,
            record=record,
            when=when,
            date=when.known_until if record.planned else last_day(when, uses, briefing),
            actors=existing(record.actors, self.actors),
            uses=uses,
        )

    def assessments_of(self, briefing: Briefing) -> list[Assessment]:
        """Resolve a briefing's assessments."""
        return [
            Assessment(
                ref=f"{briefing.id}#assessment-{number}",
                briefing=briefing,
                record=record,
                basis=existing((full_ref(ref, briefing.id) for ref in record.basis), self.basis),
                outcome_uses=self.uses(briefing, record.outcome.sources if record.outcome else ()),
            )
            for number, record in enumerate(briefing.assessments, start=1)
        ]
