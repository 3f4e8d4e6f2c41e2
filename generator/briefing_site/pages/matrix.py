"""The matrix of actors by issues: takes the library, gives its page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from briefing_site.interface import _
from briefing_site.knowledge.entities import PolicyPosition
from briefing_site.knowledge.positions import as_of, newest_evidence
from briefing_site.model.vocabularies import Stance
from briefing_site.pages import dates, links
from briefing_site.pages.dates import DateView
from briefing_site.pages.desk import Desk, LinkView
from briefing_site.pages.library import Library
from briefing_site.pages.page import FrontMatter, Page
from briefing_site.pages.stances import StanceView, stance_view


@dataclass(frozen=True, slots=True)
class CellView:
    """An actor's newest stance on an issue: how old its evidence is, and where it is shown."""

    stance: StanceView
    date: DateView
    age: str
    href: str
    statements: int
    sources: int


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """An actor with a cell for each issue, `None` where it has taken no position."""

    actor: LinkView
    cells: tuple[CellView | None, ...]


@dataclass(frozen=True, slots=True)
class TallyRow:
    """An issue with how many actors have each stance on it, in the order of the stances."""

    issue: LinkView
    actors: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class MatrixView:
    """Everyone who took a position, by every issue that one was taken on.

    Attributes:
        rows: The table, where a browser can show it fast as it stands on the page.
        tallies: What stands in the place of a larger one: each issue's page has its column.
    """

    title: str
    as_of: str
    compare: str
    issues: tuple[LinkView, ...]
    rows: tuple[MatrixRow, ...]
    stances: tuple[StanceView, ...]
    tallies: tuple[TallyRow, ...]


MOST_CELLS = 2_500
"""Cells that a page holds without a script: of ten thousand, a browser took seconds."""

Current = dict[tuple[str, str], PolicyPosition]


def matrix_page(library: Library) -> Page:
    """Build the matrix."""
    desk = Desk(library, links.MATRIX)
    return Page(
        path=desk.path,
        front=FrontMatter(
            title=_("Positions"),
            description=_("Where each actor stands on each issue, with the date of its position."),
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
    found = {key: as_of(history, library.newest) for key, history in library.histories.items()}
    current = {key: position for key, position in found.items() if position}
    placed = Counter(issue for _, issue in current)
    issues = sorted(placed, key=lambda id_: (-placed[id_], library.kb.issues[id_].title))
    actors = sorted({actor for actor, _ in current}, key=lambda id_: library.kb.actors[id_].name)
    is_small = len(issues) * len(actors) <= MOST_CELLS
    return MatrixView(
        title=_("Positions"),
        as_of=dates.day(library.newest),
        compare=desk.href(links.COMPARE),
        issues=desk.issues(issues),
        rows=table_rows(desk, current, actors, issues) if is_small else (),
        stances=tuple(stance_view(stance) for stance in Stance),
        tallies=() if is_small else tally_rows(desk, current, issues),
    )


def table_rows(
    desk: Desk, current: Current, actors: Iterable[str], issues: Sequence[str]
) -> tuple[MatrixRow, ...]:
    """Show each actor with a cell for each issue."""
    return tuple(
        MatrixRow(
            actor=desk.actor(desk.library.kb.actors[actor]),
            cells=tuple(cell_view(desk, current.get((actor, issue))) for issue in issues),
        )
        for actor in actors
    )


def tally_rows(desk: Desk, current: Current, issues: Iterable[str]) -> tuple[TallyRow, ...]:
    """Count the actors of each stance on each issue."""
    counts = Counter((issue, position.stance) for (_, issue), position in current.items())
    return tuple(
        TallyRow(desk.issue(issue), tuple(counts[issue, stance] for stance in Stance))
        for issue in issues
    )


def cell_view(desk: Desk, position: PolicyPosition | None) -> CellView | None:
    """Show a position in a cell."""
    if position is None:
        return None
    shown = newest_evidence(position)
    age = (desk.library.newest - shown).days
    return CellView(
        stance=stance_view(position.stance, age),
        date=dates.dated(shown),
        age=dates.age(age),
        href=desk.href(links.briefing(position.briefing.id), links.position_anchor(position.ref)),
        statements=len(position.evidence),
        sources=position.independent_sources,
    )
