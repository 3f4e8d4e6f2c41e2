"""Positions and shifts wherever they stand: takes them and a desk, gives rows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from briefing_site.knowledge.entities import PolicyPosition, Shift
from briefing_site.knowledge.positions import STALE
from briefing_site.model.vocabularies import Stance
from briefing_site.pages import dates, links
from briefing_site.pages.cards import statement_link
from briefing_site.pages.dates import DateView
from briefing_site.pages.desk import Desk, LinkView
from briefing_site.pages.markdown import Markdown
from briefing_site.pages.terms import confidence_words, stance_word

SIGNS = {
    Stance.SUPPORTS: "✓",
    Stance.CONDITIONAL: "◐",
    Stance.NEUTRAL: "○",
    Stance.OPPOSES: "✗",
    Stance.UNCLEAR: "?",
}
"""A sign for each stance, so that it never shows by colour alone."""


@dataclass(frozen=True, slots=True)
class StanceView:
    """A stance as a chip: its word and its sign.

    Attributes:
        value: The end of its class name.
        is_stale: Whether what shows it is old.
    """

    value: str
    word: str
    sign: str
    is_stale: bool = False


@dataclass(frozen=True, slots=True)
class PositionRow:
    """Where actors stand on an issue."""

    anchor: str
    actors: tuple[LinkView, ...]
    issue: LinkView
    stance: StanceView
    date: DateView
    age: int
    summary: Markdown
    conditions: tuple[Markdown, ...]
    evidence: tuple[LinkView, ...]
    marks: Markdown
    sources: int
    confidence: str
    briefing: LinkView


@dataclass(frozen=True, slots=True)
class ShiftRow:
    """A change of stance, shared by all who made it on one date."""

    date: DateView
    actors: tuple[LinkView, ...]
    issue: LinkView
    before: StanceView
    since: DateView
    after: StanceView
    briefing: LinkView


def stance_view(stance: Stance, age: int = 0) -> StanceView:
    """Show a stance by word and sign, its evidence so many days old."""
    return StanceView(stance.value, stance_word(stance), SIGNS[stance], age >= STALE)


def position_row(desk: Desk, position: PolicyPosition, as_of: dt.date) -> PositionRow:
    """Show where actors stand.

    Args:
        desk: The page.
        position: What to show.
        as_of: The date from which its age is counted, in days.
    """
    record = position.record
    holder = position.briefing.id
    return PositionRow(
        anchor=links.position_anchor(position.ref),
        actors=desk.actors(position.actors),
        issue=desk.issue(position.issue.id),
        stance=stance_view(position.stance),
        date=dates.dated(position.date),
        age=(as_of - position.date).days,
        summary=desk.line(record.summary, holder),
        conditions=tuple(desk.line(condition, holder) for condition in record.conditions),
        evidence=tuple(statement_link(desk, said) for said in position.evidence),
        marks=desk.cite(position.uses),
        sources=position.independent_sources,
        confidence=confidence_words(record.confidence) if record.confidence else "",
        briefing=desk.briefing(position.briefing),
    )


def shift_rows(desk: Desk, shifts: Iterable[Shift]) -> tuple[ShiftRow, ...]:
    """Show shifts; those that one position brought about for several actors as one."""
    together: dict[tuple[str, str], list[Shift]] = {}
    for shift in shifts:
        together.setdefault((shift.after.ref, shift.before.stance), []).append(shift)
    return tuple(shift_row(desk, group) for group in together.values())


def shift_row(desk: Desk, group: Sequence[Shift]) -> ShiftRow:
    """Show one shift with everyone who made it."""
    first = group[0]
    return ShiftRow(
        date=dates.dated(first.date),
        actors=desk.actors(shift.actor for shift in group),
        issue=desk.issue(first.issue.id),
        before=stance_view(first.before.stance),
        since=dates.dated(first.before.date),
        after=stance_view(first.after.stance),
        briefing=desk.briefing(first.after.briefing),
    )
