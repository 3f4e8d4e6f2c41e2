"""What may be written of an actor: takes where it stands, gives a verdict on either side.

One that says that a record shows a stance, or one to another effect, needs more than one report of
it. It holds where a vote shows it, where exact words stand in what whoever speaks published or in a
source of a good grade, and where two documents or more tell of it. All else is as reported, and is
to be written so. What a position that is not clear says is against nothing; one of the same stance
from before a break is no other position.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from briefing_site.knowledge.entities import (
    Evidence,
    Held,
    Passage,
    PolicyPosition,
    Source,
    Statement,
    Vote,
)
from briefing_site.knowledge.positions import held_through, stands
from briefing_site.knowledge.standing import Standing
from briefing_site.model.actor import Actor
from briefing_site.model.issue import Issue
from briefing_site.model.vocabularies import Form, SourceKind, Stance

OWN_WORDS = frozenset({SourceKind.OFFICIAL, SourceKind.LEGAL})
"""The kinds of sources that whoever speaks in them published."""

GOOD_RELIABILITY, GOOD_CREDIBILITY = "AB", "12"
"""What of a grade is good: source usually reliable, information probably true, or better."""

OLD = 3 * 365
"""Days from which on what was shown last is three years old."""


class Side(StrEnum):
    """On which side of a proposition somebody is said to be."""

    FOR = "for"
    AGAINST = "against"


class Verdict(StrEnum):
    """What the record says of a claim."""

    SHOWN = "shown"
    REPORTED = "reported"
    OTHERWISE = "otherwise"
    REPORTED_OTHERWISE = "reported-otherwise"
    ENDED = "ended"
    NOTHING = "nothing"


ON_SIDE = {
    Side.FOR: frozenset({Stance.SUPPORTS, Stance.CONDITIONAL}),
    Side.AGAINST: frozenset({Stance.OPPOSES}),
}
"""The stances that put their actor on a side; a conditional one does with its conditions."""


class Doubt(StrEnum):
    """What weakens an answer, each looked for by itself."""

    CONDITIONAL = "conditional"
    ONE_SOURCE = "one-source"
    NOT_INDEPENDENT = "not-independent"
    OLD = "old"
    CORRECTED = "corrected"
    ENDED = "ended"
    EARLIER_OTHERWISE = "earlier-otherwise"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Attested:
    """What the record has of one actor on one proposition.

    Attributes:
        held: The stance that it holds; nothing where none is on record.
        ended: The stance that it held last, where it holds none any more.
        is_shown: Whether more than a report shows that stance.
        earlier: Its positions of the same stance from before a break, oldest first.
        otherwise: Its positions to another effect, oldest first.
        withdrawn: Its positions that no longer count.
    """

    actor: Actor
    issue: Issue
    held: Held | None
    ended: Held | None
    is_shown: bool
    earlier: tuple[PolicyPosition, ...]
    otherwise: tuple[PolicyPosition, ...]
    withdrawn: tuple[PolicyPosition, ...]

    @property
    def latest(self) -> Held | None:
        """The stance that it holds, else the one that it held last."""
        return self.held or self.ended

    def verdict(self, side: Side) -> Verdict:
        """Say what the record says of the claim that the actor is on a side."""
        if self.ended and self.ended.stance in ON_SIDE[side]:
            return Verdict.ENDED
        if self.held is None or self.held.stance is Stance.UNCLEAR:
            return Verdict.NOTHING
        if self.held.stance in ON_SIDE[side]:
            return Verdict.SHOWN if self.is_shown else Verdict.REPORTED
        return Verdict.OTHERWISE if self.is_shown else Verdict.REPORTED_OTHERWISE

    def doubts(self, day: dt.date) -> Iterator[Doubt]:
        """Go through what weakens it as of a day, but for corrections, which are another's."""
        held = self.latest
        if held:
            origins = frozenset[object]().union(*(one.origins for one in held.positions))
            if held.stance is Stance.CONDITIONAL:
                yield Doubt.CONDITIONAL
            if len(origins) <= 1:
                yield Doubt.ONE_SOURCE
            if not any(one.independent_sources for one in held.positions):
                yield Doubt.NOT_INDEPENDENT
            if (day - held.last_shown).days >= OLD:
                yield Doubt.OLD
        if self.ended:
            yield Doubt.ENDED
        if self.otherwise:
            yield Doubt.EARLIER_OTHERWISE
        if self.withdrawn:
            yield Doubt.WITHDRAWN


def attested(standing: Standing, actor: Actor, issue: Issue) -> Attested:
    """Say what the record has of an actor on an issue's proposition."""
    held = standing.held_of(actor.id).get(issue.id)
    ended = None if held else last_held(standing, actor, issue)
    every = [one for one in standing.kb.positions_of[actor.id] if one.issue is issue]
    latest = held or ended
    own, stance = (latest.positions, latest.stance) if latest else ((), None)
    others = [one for one in every if stands(one) and one not in own]
    return Attested(
        actor=actor,
        issue=issue,
        held=held,
        ended=ended,
        is_shown=is_shown(own),
        earlier=tuple(one for one in others if one.stance is stance),
        otherwise=tuple(one for one in others if one.stance not in {stance, Stance.UNCLEAR}),
        withdrawn=tuple(one for one in every if not stands(one)),
    )


def last_held(standing: Standing, actor: Actor, issue: Issue) -> Held | None:
    """Give the stance that an actor held last on an issue, on which it holds none any more."""
    history = standing.histories_of(actor.id).get(issue.id, ())
    known = [position for position in history if position.date <= standing.day]
    return held_through(known, standing.day)[-1] if known else None


def is_shown(positions: Sequence[PolicyPosition]) -> bool:
    """Whether more than one report shows a stance."""
    origins = frozenset[object]().union(*(one.origins for one in positions))
    evidence = (shown for one in positions for shown in one.standing_evidence)
    return len(origins) > 1 or any(map(shows_itself, evidence))


def shows_itself(one: Evidence) -> bool:
    """Whether something is a vote, or exact words from where they can be relied on."""
    match one:
        case Vote():
            return True
        case Statement():
            return any(map(shows_itself, one.passages))
        case Passage():
            is_reported = one.statement.form is Form.REPORTED
            is_quoted = bool(one.record.quote) and not is_reported
            return is_quoted and any(is_good(use.source) for use in one.uses)
    return False


def is_good(source: Source) -> bool:
    """Whether words stand in a source as they were said: its own grade comes first."""
    grade = source.record.grade
    if grade:
        return grade[0] in GOOD_RELIABILITY and grade[1] in GOOD_CREDIBILITY
    return source.record.kind in OWN_WORDS
