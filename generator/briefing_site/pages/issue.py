"""An issue's page: takes an issue, gives its view."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from briefing_site.interface import ngettext
from briefing_site.knowledge.entities import PolicyPosition
from briefing_site.knowledge.positions import stands
from briefing_site.model.issue import Issue
from briefing_site.model.vocabularies import Stance
from briefing_site.pages import dates, links
from briefing_site.pages.cards import StatementRow, statement_row
from briefing_site.pages.desk import Desk, LinkView
from briefing_site.pages.feeds import feeds_of
from briefing_site.pages.library import Library
from briefing_site.pages.markdown import Markdown
from briefing_site.pages.newest import Newest, newest
from briefing_site.pages.page import FrontMatter, Page
from briefing_site.pages.sources import footnotes
from briefing_site.pages.stances import (
    PositionRow,
    ShiftRow,
    StanceView,
    position_row,
    shift_rows,
    stance_view,
)
from briefing_site.pages.terms import stance_meaning
from briefing_site.pages.ties import TiesView, ties_on_issue
from briefing_site.pages.world_map import MapView, map_view


@dataclass(frozen=True, slots=True)
class CampView:
    """Everyone whose newest position is one stance, by the position that shows it."""

    stance: StanceView
    meaning: str
    actors: int
    positions: tuple[PositionRow, ...]


@dataclass(frozen=True, slots=True)
class IssueView:
    """Everything on an issue's page."""

    title: str
    proposition: str
    description: Markdown
    parent: LinkView | None
    subissues: tuple[LinkView, ...]
    related: tuple[LinkView, ...]
    series: LinkView | None
    as_of: str
    placed: int
    map: MapView | None
    camps: tuple[CampView, ...]
    shifts: tuple[ShiftRow, ...]
    history: tuple[PositionRow, ...]
    statements: Newest[StatementRow]
    ties: TiesView
    briefings: Newest[LinkView]


def issue_page(library: Library, issue: Issue) -> Page:
    """Build an issue's page."""
    desk = Desk(library, links.issue(issue.id))
    return Page(
        path=desk.path,
        front=FrontMatter(
            title=issue.title,
            description=issue.proposition,
            kind="issue",
            source=issue.span.path,
            updated=library.updated_of_issue(issue.id),
            boost=3,
            feeds=feeds_of(library, desk.path),
        ),
        template="issue",
        view=issue_view(desk, issue),
        footnotes=footnotes(desk),
    )


def issue_view(desk: Desk, issue: Issue) -> IssueView:
    """Gather everything on an issue's page, cited sources numbered from top to bottom."""
    library = desk.library
    kb = library.kb
    histories = {key: library.histories[key] for key in library.histories_on_issue[issue.id]}
    current = {actor: history[-1] for (actor, _), history in histories.items()}
    return IssueView(
        title=issue.title,
        proposition=issue.proposition,
        description=desk.prose(issue.description),
        parent=next(iter(desk.issues([issue.parent or ""])), None),
        subissues=desk.issues(sub.id for sub in kb.subissues[issue.id]),
        related=desk.issues(issue.related),
        series=series_link(desk, issue),
        as_of=dates.day(library.newest),
        placed=len(histories),
        map=map_view(desk, current),
        camps=camp_views(desk, current),
        shifts=shift_rows(desk, library.shifts_on_issue[issue.id]),
        history=tuple(
            position_row(desk, p, library.newest) for p in filter(stands, kb.positions_on[issue.id])
        ),
        statements=newest(kb.statements_on[issue.id], lambda said: statement_row(desk, said)),
        ties=ties_on_issue(desk, issue),
        briefings=newest(
            sorted(kb.briefings_on[issue.id], key=lambda one: (one.date, one.id)), desk.briefing
        ),
    )


def series_link(desk: Desk, issue: Issue) -> LinkView | None:
    """Link to the series of joint statements on an issue, where there is one."""
    found = desk.library.series.get(issue.id)
    if found is None:
        return None
    count = len(found.joint)
    words = ngettext("{count} joint statement", "{count} joint statements", count)
    return LinkView(words, desk.href(links.series(issue.id)))


def camp_views(desk: Desk, current: dict[str, PolicyPosition]) -> tuple[CampView, ...]:
    """Group actors by stance, and within it by the position that places them there.

    A position is shown with those of its actors whose newest it is.
    """
    return tuple(
        CampView(
            stance=stance_view(stance),
            meaning=stance_meaning(stance),
            actors=sum(position.stance is stance for position in current.values()),
            positions=tuple(holding(desk, stance, current)),
        )
        for stance in Stance
        if any(position.stance is stance for position in current.values())
    )


def holding(
    desk: Desk, stance: Stance, current: dict[str, PolicyPosition]
) -> Iterable[PositionRow]:
    """Show each position of a stance with the actors whose newest it is, newest first."""
    kb = desk.library.kb
    holders: dict[PolicyPosition, list[str]] = {}
    for actor, position in current.items():
        if position.stance is stance:
            holders.setdefault(position, []).append(actor)
    for position in sorted(holders, key=lambda one: (one.date, one.ref), reverse=True):
        row = position_row(desk, position, desk.library.newest)
        yield replace(row, actors=desk.actors(kb.actors[id_] for id_ in holders[position]))
