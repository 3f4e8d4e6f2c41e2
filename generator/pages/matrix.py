"""The matrix of actors by issues: takes the library, gives its page."""

from __future__ import annotations

from dataclasses import dataclass

from generator.knowledge.entities import PolicyPosition
from generator.pages import dates, links
from generator.pages.dates import DateView
from generator.pages.desk import Desk, LinkView
from generator.pages.library import Library
from generator.pages.page import FrontMatter, Page
from generator.pages.stances import StanceView, stance_view


@dataclass(frozen=True, slots=True)
class CellView:
    """An actor's newest stance on an issue: since when, and where it is shown."""

    stance: StanceView
    date: DateView
    href: str
    statements: int
    sources: int


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """An actor with a cell for each issue, `None` where it has taken no position."""

    actor: LinkView
    cells: tuple[CellView | None, ...]


@dataclass(frozen=True, slots=True)
class MatrixView:
    """Everyone who took a position, by every issue that one was taken on."""

    title: str
    as_of: str
    issues: tuple[LinkView, ...]
    rows: tuple[MatrixRow, ...]


def matrix_page(library: Library) -> Page:
    """Build the matrix."""
    desk = Desk(library, links.MATRIX)
    return Page(
        path=desk.path,
        front=FrontMatter(
            title="Positions",
            description="Where each actor stands on each issue, with the date of its position.",
            kind="list",
            hide=("toc",),
            updated=library.newest,
        ),
        template="matrix",
        view=matrix_view(desk),
    )


def matrix_view(desk: Desk) -> MatrixView:
    """Gather the newest positions of everyone on everything."""
    library = desk.library
    current = {key: history[-1] for key, history in library.histories.items()}
    issues = sorted({issue for _, issue in current}, key=lambda id_: library.kb.issues[id_].title)
    actors = sorted({actor for actor, _ in current}, key=lambda id_: library.kb.actors[id_].name)
    return MatrixView(
        title="Positions",
        as_of=dates.day(library.newest),
        issues=desk.issues(issues),
        rows=tuple(
            MatrixRow(
                actor=desk.actor(library.kb.actors[actor]),
                cells=tuple(cell_view(desk, current.get((actor, issue))) for issue in issues),
            )
            for actor in actors
        ),
    )


def cell_view(desk: Desk, position: PolicyPosition | None) -> CellView | None:
    """Show a position in a cell."""
    if position is None:
        return None
    return CellView(
        stance=stance_view(position.stance),
        date=dates.dated(position.date),
        href=desk.href(links.briefing(position.briefing.id), "positions"),
        statements=len(position.evidence),
        sources=position.independent_sources,
    )
