"""Ties on other pages: takes an actor or an issue, gives who signs with and speaks of whom."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from briefing_site.interface import _
from briefing_site.knowledge.entities import Statement
from briefing_site.knowledge.ties import Tie, ties
from briefing_site.model.actor import Actor
from briefing_site.model.issue import Issue
from briefing_site.pages import dates, links
from briefing_site.pages.desk import Desk, LinkView

MOST_SHOWN = 20
"""Ties in a list: more are not read, and a page of a busy actor would hold thousands."""


@dataclass(frozen=True, slots=True)
class TieRow:
    """A tie: its actors, how many statements of each kind make it, the oldest and the newest."""

    actors: tuple[LinkView, ...]
    counts: tuple[str, ...]
    oldest: LinkView
    newest: LinkView


@dataclass(frozen=True, slots=True)
class TiesView:
    """A list of ties, the strongest first.

    Attributes:
        total: How many there are; those of `rows` are the strongest.
    """

    rows: tuple[TieRow, ...]
    total: int


def ties_of_actor(desk: Desk, actor: Actor) -> TiesView:
    """List those whom an actor has most to do with, each told from the actor's side."""
    own = desk.library.ties_of[actor.id]
    rows = (
        tie_row(desk, tie, [tie.other(actor.id)], counts_of_one(tie, actor.id))
        for tie in own[:MOST_SHOWN]
    )
    return TiesView(tuple(rows), len(own))


def ties_on_issue(desk: Desk, issue: Issue) -> TiesView:
    """List who signs with whom and who speaks of whom on an issue, the one who speaks first."""
    found = ties(desk.library.kb.statements_on[issue.id])
    rows = (
        tie_row(desk, tie, [tie.speaker, tie.other(tie.speaker)], counts_of_two(tie))
        for tie in found[:MOST_SHOWN]
    )
    return TiesView(tuple(rows), len(found))


def counts_of_one(tie: Tie, id_: str) -> Iterator[str]:
    """Count what ties an actor to another, on the page of the actor."""
    if signed := len(tie.signed):
        yield _("signed by both: {count}", count=signed)
    if said := len(tie.spoken(id_)):
        yield _("about or to the other: {count}", count=said)
    if heard := len(tie.spoken(tie.other(id_))):
        yield _("by the other, about or to it: {count}", count=heard)


def counts_of_two(tie: Tie) -> Iterator[str]:
    """Count what ties two actors who are both named, the one who speaks first."""
    if signed := len(tie.signed):
        yield _("signed by both: {count}", count=signed)
    if said := len(tie.spoken(tie.speaker)):
        yield _("by the first, about or to the second: {count}", count=said)
    if heard := len(tie.spoken(tie.other(tie.speaker))):
        yield _("by the second, about or to the first: {count}", count=heard)


def tie_row(desk: Desk, tie: Tie, named: list[str], counts: Iterator[str]) -> TieRow:
    """Put a tie in words.

    Args:
        desk: Where it is shown.
        tie: What ties the two.
        named: The ids of those of them who are named.
        counts: How many statements of each kind there are, in words.
    """
    made = tie.statements
    return TieRow(
        actors=desk.actors(desk.library.kb.actors[id_] for id_ in named),
        counts=tuple(counts),
        oldest=dated_link(desk, made[0]),
        newest=dated_link(desk, made[-1]),
    )


def dated_link(desk: Desk, said: Statement) -> LinkView:
    """Link to a statement by its day."""
    return LinkView(dates.day(said.date), desk.href(links.statement(said.ref)))
