"""What may be written of an actor: takes where it stands, gives a verdict on either side.

One that says that a record shows a stance, or one to another effect, needs more than one report of
it. It holds where a vote shows it, where exact words stand in what whoever speaks published or in a
source of a good grade, and where two documents or more tell of it. All else is as reported, and is
to be written so. What a position that is not clear says is against nothing; one of the same stance
from before a break is no other position. A vote from which no position follows, and words that show
none, are told as what they are, and make no verdict.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from enum import StrEnum

from briefing_site.frozen import frozen
from briefing_site.knowledge.acted import Acted, went_against
from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.knowledge.entities import (
    Evidence,
    Held,
    Passage,
    PolicyPosition,
    Source,
    Statement,
    Vote,
)
from briefing_site.knowledge.positions import held_through, is_on_the_same, stands
from briefing_site.knowledge.standing import Standing
from briefing_site.model.actor import Actor
from briefing_site.model.issue import Issue
from briefing_site.model.vocabularies import Ballot, Form, SourceKind, Stance

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
    UNCLEAR = "unclear"
    VOTED = "voted"
    SPOKE = "spoke"
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
    VOTED_AGAINST = "voted-against"
    VOTED_FOR = "voted-for"
    WITHDRAWN = "withdrawn"


CAST_OTHERWISE = {Ballot.AGAINST: Doubt.VOTED_AGAINST, Ballot.FOR: Doubt.VOTED_FOR}
"""What weakens an answer where an actor voted so, against what it stands for."""


@frozen
class Attested:
    """What the record has of one actor on one proposition.

    Attributes:
        held: The stance that it holds; nothing where none is on record.
        ended: The stance that it held last, where it holds none any more.
        is_shown: Whether more than a report shows that stance.
        earlier: Its positions of the same stance from before a break, oldest first.
        on_other_terms: Its positions of the same stance on other conditions, oldest first.
        otherwise: Its positions to another effect, oldest first.
        withdrawn: Its positions that no longer count.
        votes: Its votes on it and texts that it sponsored that show no position of its, the newest
            first.
        said: What it said of it and shows no position of its, newest first.
    """

    actor: Actor
    issue: Issue
    held: Held | None
    ended: Held | None
    is_shown: bool
    earlier: tuple[PolicyPosition, ...]
    on_other_terms: tuple[PolicyPosition, ...]
    otherwise: tuple[PolicyPosition, ...]
    withdrawn: tuple[PolicyPosition, ...]
    votes: tuple[Vote, ...] = ()
    said: tuple[Passage, ...] = ()

    @property
    def latest(self) -> Held | None:
        """The stance that it holds, else the one that it held last."""
        return self.held or self.ended

    def verdict(self, side: Side) -> Verdict:
        """Say what the record says of the claim that the actor is on a side."""
        latest = self.latest
        if latest is None:
            return self.without_position
        if latest.stance is Stance.UNCLEAR:
            return Verdict.UNCLEAR
        if latest.stance not in ON_SIDE[side]:
            return Verdict.OTHERWISE if self.is_shown else Verdict.REPORTED_OTHERWISE
        if self.ended:
            return Verdict.ENDED
        return Verdict.SHOWN if self.is_shown else Verdict.REPORTED

    @property
    def without_position(self) -> Verdict:
        """Say what is recorded of one that never took a position."""
        if self.votes:
            return Verdict.VOTED
        return Verdict.SPOKE if self.said else Verdict.NOTHING

    @property
    def side(self) -> Side | None:
        """The side that it is on, or was last."""
        stance = self.latest.stance if self.latest else None
        return next((side for side in Side if stance in ON_SIDE[side]), None)

    @property
    def contrary(self) -> tuple[Vote, ...]:
        """Its votes of the other way than its stance, newest first."""
        held = self.latest
        if held is None:
            return ()
        asked = self.actor, self.issue, held.stance
        return tuple(one for one in self.votes if went_against(one, *asked))

    @property
    def before(self) -> tuple[tuple[PolicyPosition, ...], tuple[Vote, ...]]:
        """What is recorded of the time before its stance was shown first: positions and votes."""
        if self.latest is None:
            return (), ()
        first = self.latest.since
        others = (*self.earlier, *self.on_other_terms, *self.otherwise)
        positions = sorted(others, key=lambda one: one.date)
        return (
            tuple(one for one in reversed(positions) if one.date < first),
            tuple(one for one in self.votes if one.date < first),
        )

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
        ballots = {one.ballot_of(self.actor) for one in self.contrary}
        yield from (doubt for how, doubt in CAST_OTHERWISE.items() if how in ballots)
        if self.withdrawn:
            yield Doubt.WITHDRAWN


def attested(
    standing: Standing, actor: Actor, issue: Issue, acted: Acted | None = None
) -> Attested:
    """Say what the record has of an actor on an issue's proposition.

    Args:
        standing: Where everyone stands.
        actor: Of whom.
        issue: On what.
        acted: What it did there, if anything.
    """
    held = standing.held_of(actor.id).get(issue.id)
    ended = None if held else last_held(standing, actor, issue)
    every = [one for one in standing.kb.positions_of[actor.id] if one.issue is issue]
    latest = held or ended
    own, stance = (latest.positions, latest.stance) if latest else ((), None)
    others = [one for one in every if stands(one) and one not in own]
    same = [one for one in others if one.stance is stance]
    on_same = [one for one in same if latest and is_on_the_same(one, latest.newest)]
    shown = frozenset(part for one in every for whole in one.evidence for part in parts_of(whole))
    acted = acted or Acted()
    return Attested(
        actor=actor,
        issue=issue,
        held=held,
        ended=ended,
        is_shown=is_shown(own),
        earlier=tuple(on_same),
        on_other_terms=tuple(one for one in same if one not in on_same),
        otherwise=tuple(one for one in others if one.stance not in {stance, Stance.UNCLEAR}),
        withdrawn=tuple(one for one in every if not stands(one)),
        votes=tuple(one for one in acted.votes if one not in shown),
        said=tuple(one for one in acted.said if one not in shown),
    )


def parts_of(one: Evidence) -> tuple[Passage | Vote, ...]:
    """Part a statement into its passages."""
    return one.passages if isinstance(one, Statement) else (one,)


def shown_in(one: Evidence, issue: Issue) -> tuple[Passage | Vote, ...]:
    """Give what of a statement shows a position: its passages on the issue, else all."""
    parts = parts_of(one)
    return tuple(part for part in parts if issue in part.issues) or parts


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


def is_asked(kb: KnowledgeBase, issue: Issue) -> bool:
    """Whether a position is on an issue, or a vote or a statement bears on it."""
    id_ = issue.id
    return bool(kb.positions_on[id_] or kb.votes_under[id_] or kb.statements_under[id_])
