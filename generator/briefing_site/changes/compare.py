"""From two readings to what is different: takes two outcomes, gives `Changes`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property

from briefing_site.changes.addresses import Addresses, Tree
from briefing_site.changes.change import (
    Changes,
    FieldChange,
    Finding,
    PossibleDuplicate,
    QuotationChange,
    RecordChange,
    SourceChange,
    StatusChange,
    What,
)
from briefing_site.changes.derived import Following, derived_changes
from briefing_site.changes.derived_change import DerivedChange, HeldChange
from briefing_site.changes.divisions import divided
from briefing_site.changes.duplicates import possible_duplicates, recorded_already
from briefing_site.changes.fields import Comparison
from briefing_site.changes.held import StillHeld
from briefing_site.changes.labels import Labels
from briefing_site.changes.matching import Pair, Pairs, name_of, pair_records
from briefing_site.changes.positions import Stances, Standing
from briefing_site.changes.propositions import proposition_changes
from briefing_site.changes.quotations import quotation_changes
from briefing_site.changes.renaming import IdsOfNow, ids_of_now, with_ids_of_now
from briefing_site.changes.sources import source_changes
from briefing_site.frozen import frozen
from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.knowledge.records import FileRecord
from briefing_site.model.actor import Actor
from briefing_site.model.briefing import Briefing
from briefing_site.model.record import NamedRecord
from briefing_site.model.vocabularies import Status
from briefing_site.pipeline import Outcome


def compare(before: Outcome, after: Outcome, start: Changes) -> Changes:
    """Compare two readings of the content.

    Args:
        before: What there was.
        after: What there is.
        start: What is known already: which revisions they are, and what is not compared.
    """
    two = Two(before, after)
    records = tuple(filter(None, map(two.record_change, two.pairs.listed)))
    return replace(
        start,
        lost=tuple(two.addresses.lost()),
        redirects=tuple(two.addresses.redirects()),
        addresses=tuple(two.addresses.new()),
        statuses=tuple(filter(None, map(status_change, two.pairs.listed))),
        stances=two.stances.changes,
        shifts=tuple(two.stances.shifts()),
        sources=tuple(two.source_changes()),
        records=records,
        duplicates=tuple(two.duplicates()),
        unread=two.pairs.unread,
        findings=tuple(two.findings()),
        quotations=tuple(two.quotations(records)),
        propositions=tuple(proposition_changes(records, two.stances.after)),
        held=two.held() if two.pairs.is_whole else (),
        derived=tuple(two.derived()) if two.pairs.is_whole else (),
    )


@frozen(slots=False)
class Two:
    """Two readings side by side."""

    before: Outcome
    after: Outcome

    @cached_property
    def pairs(self) -> Pairs:
        """Which record is which."""
        return pair_records(self.before.world.records, self.after.world.records)

    @cached_property
    def addresses(self) -> Addresses:
        """The addresses of the published pages."""
        trees = (Tree(self.before.kb), Tree(self.after.kb))
        return Addresses(*trees, self.pairs, self.ids)

    @cached_property
    def ids(self) -> IdsOfNow:
        """What has another id now."""
        return ids_of_now(self.pairs)

    @cached_property
    def stances(self) -> Stances:
        """Where actors stand, as it is published."""
        now = self.pairs.now
        before = self.comparable(self.before.kb)
        return Stances(
            Standing(before, now("actor"), now("issue")), Standing(self.after.kb, {}, {})
        )

    def held(self) -> tuple[HeldChange, ...]:
        """Give the stances that stay, and of which readers are told otherwise."""
        return StillHeld(self.stances.before, self.stances.after, self.ids.ref_now).changes()

    def derived(self) -> Iterator[DerivedChange]:
        """Go through what follows otherwise from the records now."""
        now = Following(self.stances.after, str)
        yield from derived_changes(Following(self.stances.before, self.ids.ref_now), now)
        yield from self.addresses.cards_gone()

    def source_changes(self) -> Iterator[SourceChange]:
        """Go through the sources, those of drafts too."""
        before = self.comparable(self.before.world.kb)
        return source_changes(before, self.after.world.kb, self.ids)

    def comparable(self, kb: KnowledgeBase) -> KnowledgeBase:
        """Leave out what only seems gone, since its file cannot be read now."""
        unread = self.pairs.unread_ids
        if not unread:
            return kb
        return replace(
            kb,
            positions=tuple(one for one in kb.positions if one.briefing.id not in unread),
            sources={ref: one for ref, one in kb.sources.items() if one.briefing.id not in unread},
        )

    def quotations(self, records: tuple[RecordChange, ...]) -> Iterator[QuotationChange]:
        """Go through the quotations that are others now."""
        there = self.after.world.records
        return quotation_changes(
            records, there.briefings, Labels(there.actors, there.issues, holder=None)
        )

    def duplicates(self) -> Iterator[PossibleDuplicate]:
        """Go through the actors and briefings that are new and may have been there already."""
        new = [pair.after for pair in self.pairs.listed if pair.before is None]
        kb = self.after.world.kb
        actors = [one for one in new if isinstance(one, Actor)]
        yield from possible_duplicates(actors, kb.actors)
        briefings = [one for one in new if isinstance(one, Briefing)]
        yield from recorded_already(briefings, kb)

    def findings(self) -> Iterator[Finding]:
        """Go through the errors of now that were none before, wherever they stood."""
        known = {(found.code.id, found.span.path, found.message) for found in self.before.errors}
        for found in self.after.errors:
            if (found.code.id, found.span.path, found.message) not in known:
                yield Finding(found.span.path, found.span.line, found.code.id, found.message)

    def record_change(self, pair: Pair) -> RecordChange | None:
        """Compare a record with what it was."""
        before, after = pair.before, pair.after
        if before is None and after is not None:
            return self.described(pair.kind, after, What.ADDED, None)
        if before is not None and after is None:
            return self.removed(pair.kind, before)
        if before is None or after is None or self.is_untouched(before, after):
            return None
        what = What.CHANGED if before.id == after.id else What.RENAMED
        found = self.described(pair.kind, after, what, before)
        return found if found.fields or what is What.RENAMED else None

    def is_untouched(self, before: FileRecord, after: FileRecord) -> bool:
        """Whether a record's file is the same, character by character."""
        if before is after:
            return True
        old, new = before.origin.path, after.origin.path
        return old == new and self.before.sources[old].text == self.after.sources[new].text

    def described(
        self, kind: str, record: FileRecord, what: What, was: FileRecord | None
    ) -> RecordChange:
        """Say field by field what a record says now that it did not say."""
        there = self.after.world.records
        now = Labels(there.actors, there.issues, record)
        comparison = Comparison(replace(self.former_names, holder=was or record), now)
        before = with_ids_of_now(was, self.ids, was.id) if was else None
        fields = self.fields_of(comparison, before, record)
        return RecordChange(
            kind=kind,
            id=record.id,
            name=name_of(record),
            path=record.origin.path,
            what=what,
            fields=fields,
            was=was.id if was and was.id != record.id else None,
            is_draft=is_draft(record),
        )

    @cached_property
    def former_names(self) -> Labels:
        """What actors are called, who went likewise, and what issues were, by their ids of now."""
        were, there = self.before.world.records, self.after.world.records
        actors, issues = self.pairs.now("actor"), self.pairs.now("issue")
        gone = {actors.get(id_, id_): actor for id_, actor in were.actors.items()}
        held = {issues.get(id_, id_): issue for id_, issue in were.issues.items()}
        return Labels({**gone, **there.actors}, held, holder=None)

    def fields_of(
        self, comparison: Comparison, before: FileRecord | None, after: FileRecord
    ) -> tuple[FieldChange, ...]:
        """Compare a record with what it was, its statements with the passages that they are."""
        if not isinstance(before, Briefing) or not isinstance(after, Briefing):
            return comparison.fields(before, after)
        division = divided(before, after)
        return division.told(comparison.fields(division.before, after))

    def removed(self, kind: str, record: FileRecord) -> RecordChange:
        """Say that a record went, and what stands in its place."""
        return RecordChange(
            kind=kind,
            id=record.id,
            name=name_of(record),
            path=record.origin.path,
            what=What.REMOVED,
            successor=self.successors.get(record.id),
            is_draft=is_draft(record),
        )

    @cached_property
    def successors(self) -> dict[str, str]:
        """The ids of records by the former ids that they name."""
        records = self.after.world.records.all()
        return {old: record.id for record in records for old in record.former_ids}


def is_draft(record: NamedRecord) -> bool:
    """Whether a record is a briefing that is not published."""
    return isinstance(record, Briefing) and record.status is Status.DRAFT


def status_change(pair: Pair) -> StatusChange | None:
    """Say that a briefing's status became another."""
    before, after = pair.before, pair.after
    if not isinstance(before, Briefing) or not isinstance(after, Briefing):
        return None
    if before.status is after.status:
        return None
    reason = after.superseded_by if after.status is Status.SUPERSEDED else after.retraction
    return StatusChange(after.id, after.title, before.status, after.status, reason or "")
