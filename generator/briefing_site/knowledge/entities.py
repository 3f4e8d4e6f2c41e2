"""Resolved records: takes nothing, gives the types in which every reference is an object.

A record (`briefing_site.model`) still names others by id. Here the ids of actors, issues and
sources have become what they name, and dates their defaults.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from functools import cached_property

from briefing_site.frozen import frozen
from briefing_site.knowledge.cited import Source, Use
from briefing_site.knowledge.identity import Origin
from briefing_site.knowledge.spoken import (
    Concern,
    Passage,
    Speaker,
    Statement,
    Translation,
    Words,
    merged,
)
from briefing_site.knowledge.voted import Bearing, Vote
from briefing_site.model.actor import Actor
from briefing_site.model.assessment import AssessmentRecord
from briefing_site.model.briefing import Briefing
from briefing_site.model.edtf import EdtfDate
from briefing_site.model.event import EventRecord
from briefing_site.model.issue import Issue
from briefing_site.model.position import PositionEnd, PositionRecord
from briefing_site.model.vocabularies import Ballot, Stance

__all__ = [
    "Assessment",
    "Bearing",
    "Concern",
    "Event",
    "Held",
    "Passage",
    "PolicyPosition",
    "Shift",
    "Source",
    "Speaker",
    "Statement",
    "Translation",
    "Use",
    "Vote",
    "Words",
    "merged",
]


Evidence = Statement | Passage | Vote
"""What may show a position, or its end."""


def with_whole(parts: Iterable[Statement | Passage | Vote | Event | Source]) -> list[str]:
    """Give the references of parts of briefings, and of the statement that a passage is of."""
    refs: list[str] = []
    for part in parts:
        refs += [part.ref, part.statement.ref] if isinstance(part, Passage) else [part.ref]
    return refs


def standing(evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """Leave out what stands in a retracted or superseded briefing."""
    return tuple([said for said in evidence if not said.briefing.is_withdrawn])


def uses_behind(uses: Iterable[Use], evidence: Iterable[Evidence]) -> list[Use]:
    """Give what is used of sources for a thing itself, and for the evidence that shows it."""
    return [*uses, *(use for said in evidence for use in said.uses)]


def is_shown(
    record: PositionRecord | PositionEnd, evidence: Sequence[Evidence], uses: Sequence[Use]
) -> bool:
    """Whether anything that counts shows a thing; that nothing is said to is another fault.

    What a record names and is not there, as it stands in a draft, shows nothing.
    """
    return bool(uses or standing(evidence) or not (record.evidence or record.sources))


@frozen(eq=False, slots=False)
class PolicyPosition:
    """Where actors stand on an issue, from a date on.

    What many pages ask of it is worked out once: it has no slots for that.

    Attributes:
        ref: `<briefing>#position-<n>`, n from 1 in the order of the file.
        when: From when, as exactly as is known; the briefing's date where none is given.
        date: The last day that this can mean: from then on it counts.
        evidence: The statements, passages and votes that show it.
        holders: The ids of who takes a position on the issue, with those above them; one set for
            all positions on it.
        follows_from: How its actors voted, where it is written nowhere but follows from a vote.
        end_evidence: What shows its end, if it has one: statements, passages and votes.
        end_uses: The sources that show its end.
    """

    ref: str
    briefing: Briefing
    record: PositionRecord
    when: EdtfDate
    date: dt.date
    actors: tuple[Actor, ...]
    issue: Issue
    evidence: tuple[Evidence, ...]
    uses: tuple[Use, ...]
    holders: frozenset[str] = frozenset()
    follows_from: Ballot | None = None
    end_evidence: tuple[Evidence, ...] = ()
    end_uses: tuple[Use, ...] = ()

    @property
    def stance(self) -> Stance:
        """How they stand to the proposition."""
        return self.record.stance

    @property
    def parties(self) -> frozenset[str]:
        """The ids of those whose matter it is: its holders, and the parties to the evidence."""
        return self.holders.union(*(said.parties for said in self.evidence))

    def is_shown_by_nothing_but(self, evidence: Sequence[Evidence]) -> bool:
        """Whether some of its evidence is all that shows it, and all of that could be found."""
        record = self.record
        is_known = record.is_known("actors", "evidence", "sources")
        return is_known and not record.sources and len(evidence) == len(record.evidence) > 0

    @property
    def statements(self) -> tuple[Statement, ...]:
        """The statements that still show it, each once, however many of their passages do."""
        said = (one for one in self.standing_evidence if not isinstance(one, Vote))
        whole = (one.statement if isinstance(one, Passage) else one for one in said)
        return tuple(dict.fromkeys(whole))

    @property
    def votes(self) -> tuple[Vote, ...]:
        """The votes that still show it."""
        return tuple(one for one in self.standing_evidence if isinstance(one, Vote))

    @cached_property
    def sources(self) -> tuple[Source, ...]:
        """Every source behind it: its own, and those of its evidence."""
        return self._sources(self.evidence)

    def _sources(self, evidence: Iterable[Evidence]) -> tuple[Source, ...]:
        return tuple(dict.fromkeys(use.source for use in uses_behind(self.uses, evidence)))

    @cached_property
    def standing_evidence(self) -> tuple[Evidence, ...]:
        """What still shows it: nothing of a retracted or superseded briefing."""
        return standing(self.evidence)

    @cached_property
    def ended(self) -> EdtfDate | None:
        """When it ended, as exactly as is known, if what still counts shows that it did."""
        end = self.record.until
        if end is None or not is_shown(end, self.end_evidence, self.end_uses):
            return None
        return end.date.noted(end.date_note)

    @property
    def last_day(self) -> dt.date | None:
        """The last day on which it can have been held, if it is known to have ended."""
        return self.ended.known_until if self.ended else None

    @cached_property
    def origins(self) -> frozenset[Origin]:
        """The documents that what still counts goes back to: six outlets of one count once."""
        found = self._sources(self.standing_evidence)
        return frozenset().union(*(source.origins for source in found))

    @property
    def independent_sources(self) -> int:
        """How many of these documents no party to the matter published."""
        return sum(origin.is_independent_of(self.parties) for origin in self.origins)

    @property
    def unplaced_sources(self) -> int:
        """How many of these documents are of publishers that no record tells enough of."""
        return sum(not origin.is_publisher_known for origin in self.origins)


@frozen(eq=False)
class Event:
    """Something that happened.

    Attributes:
        when: When, as exactly as is known.
        date: The last day that this can mean, as far as it is known.
    """

    ref: str
    briefing: Briefing
    record: EventRecord
    when: EdtfDate
    date: dt.date
    actors: tuple[Actor, ...]
    uses: tuple[Use, ...]


def order_in_time(
    what: Statement | Vote | PolicyPosition | Event,
) -> tuple[dt.date, dt.date, str, int]:
    """Give what lists are sorted by: the last day, the first one, and the place in the files."""
    return what.date, what.when.first, what.briefing.id, what.record.origin.order


@frozen(eq=False)
class Assessment:
    """The writer's own judgement.

    Attributes:
        ref: `<briefing>#assessment-<n>`, n from 1 in the order of the file.
        outcome_uses: The sources that show how it came out.
    """

    ref: str
    briefing: Briefing
    record: AssessmentRecord
    basis: tuple[Statement | Passage | Vote | Event | Source, ...]
    outcome_uses: tuple[Use, ...] = ()


@frozen(eq=False)
class Held:
    """A stance that an actor holds or held on an issue without a break.

    Attributes:
        positions: Those that place it there one after another, oldest first, all of one stance.
        since: The day of the earliest thing that shows it.
        last_shown: The day of the newest thing that shows it.
        since_when: The date of the earliest one, as exactly as it is known.
        shown_when: The date of the newest one.
    """

    positions: tuple[PolicyPosition, ...]
    since: dt.date
    last_shown: dt.date
    since_when: EdtfDate
    shown_when: EdtfDate

    @property
    def first(self) -> PolicyPosition:
        """The position with which it began."""
        return self.positions[0]

    @property
    def newest(self) -> PolicyPosition:
        """The position that says it last."""
        return self.positions[-1]

    @property
    def stance(self) -> Stance:
        """How the actor stands to the proposition."""
        return self.newest.stance

    @property
    def issue(self) -> Issue:
        """Whose proposition the stance is on."""
        return self.newest.issue


@frozen(eq=False)
class Shift:
    """That an actor's stance on an issue became another."""

    actor: Actor
    issue: Issue
    before: Held
    after: Held

    @property
    def date(self) -> dt.date:
        """Since when the new stance is held."""
        return self.after.since
