"""Where actors stand, as of a date: takes the knowledge base, gives histories and shifts.

A position holds from its date on, until a newer one of the same actor on the same issue.
Nothing is carried over without its date: whoever shows a position shows how old it is.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from itertools import pairwise

from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.knowledge.entities import PolicyPosition, Shift, Statement
from briefing_site.model.actor import Actor
from briefing_site.model.issue import Issue
from briefing_site.model.vocabularies import Status

Histories = dict[tuple[str, str], tuple[PolicyPosition, ...]]

STALE = 365
"""Days from which on evidence is old, and shows as such."""


def stands(what: PolicyPosition | Statement) -> bool:
    """Whether a position or statement counts: one of a retracted or superseded briefing doesn't."""
    return what.briefing.status not in {Status.RETRACTED, Status.SUPERSEDED}


def histories(kb: KnowledgeBase) -> Histories:
    """Give every actor's positions on every issue, oldest first, by actor id and issue id."""
    found: dict[tuple[str, str], list[PolicyPosition]] = {}
    for position in filter(stands, kb.positions):
        for actor in position.actors:
            found.setdefault((actor.id, position.issue.id), []).append(position)
    return {key: tuple(found[key]) for key in sorted(found)}


def as_of(history: Sequence[PolicyPosition], date: dt.date) -> PolicyPosition | None:
    """Give the newest position on or before a date."""
    known = [position for position in history if position.date <= date]
    return known[-1] if known else None


def newest_evidence(position: PolicyPosition) -> dt.date:
    """Give the date of the newest thing that shows a position.

    A source of its own counts from the position's date, for which it was read.
    """
    own = [position.date] if position.uses else []
    return max([*own, *(said.date for said in position.evidence)], default=position.date)


def shifts_in(actor: Actor, issue: Issue, history: Sequence[PolicyPosition]) -> tuple[Shift, ...]:
    """Give each change of stance in one history, in order of date.

    Positions of one date are one word: only from one date to the next can a stance shift.
    """
    newest_of_day = {position.date: position for position in history}
    return tuple(
        Shift(actor, issue, before, after)
        for before, after in pairwise(newest_of_day.values())
        if before.stance is not after.stance
    )


def all_shifts(kb: KnowledgeBase) -> tuple[Shift, ...]:
    """Give every shift of every actor, in order of date, issue and actor."""
    found = (
        shift
        for (actor, issue), history in histories(kb).items()
        for shift in shifts_in(kb.actors[actor], kb.issues[issue], history)
    )
    return tuple(sorted(found, key=lambda shift: (shift.date, shift.issue.id, shift.actor.id)))
