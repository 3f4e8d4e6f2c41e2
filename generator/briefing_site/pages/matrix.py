"""The matrix of actors by issues: takes the library, gives its page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from briefing_site.document.nodes import Blocks, Break, Division, Inlines, Link, Place, Table
from briefing_site.document.runs import blocks, division, paragraph, run, small
from briefing_site.interface import _, ngettext
from briefing_site.knowledge.entities import PolicyPosition
from briefing_site.knowledge.positions import as_of, newest_evidence
from briefing_site.model.vocabularies import Stance
from briefing_site.naming import dates
from briefing_site.naming.sources import sources_behind
from briefing_site.pages import links
from briefing_site.pages.kinds import PageKind
from briefing_site.pages.library import Library
from briefing_site.pages.page import FrontMatter, Page
from briefing_site.pages.parts.linking import to_actor, to_issue, to_issues
from briefing_site.pages.parts.phrases import in_a_row, say
from briefing_site.pages.parts.shortened import nothing_yet
from briefing_site.pages.parts.stances import chip
from briefing_site.pages.parts.times import on_day
from briefing_site.pages.parts.titles import title

MOST_CELLS = 2_500
"""Cells that a page holds without a script: of ten thousand, a browser took seconds."""

Current = dict[tuple[str, str], PolicyPosition]
"""Everyone's newest position on everything, by the ids of actor and issue."""


def matrix_page(library: Library) -> Page:
    """Build the matrix."""
    return Page(
        path=links.MATRIX,
        front=FrontMatter(
            title=_("Positions"),
            description=_("Where each actor stands on each issue, with the date of its position."),
            kind=PageKind.LIST,
            hide=("toc",),
            updated=library.newest,
        ),
        body=matrix_blocks(library),
    )


def matrix_blocks(library: Library) -> Blocks:
    """Say how to read the table, then show everyone's stances."""
    told = say(
        "Where each actor stands on each issue. A stance leads to what shows it, and says of when "
        "its newest evidence is, how old that makes it, and how many statements and independent "
        "sources are behind it. An empty cell means that nothing is recorded. To set a few actors "
        "side by side, see {compare}.",
        compare=Link(Place(links.COMPARE), (_("Compare"),)),
    )
    current = newest_positions(library)
    shown = stances(library, current) if current else nothing_yet()
    return blocks(title(_("Positions")), paragraph(told), shown)


def newest_positions(library: Library) -> Current:
    """Give the newest position of each actor on each issue."""
    found = {key: as_of(history, library.newest) for key, history in library.histories.items()}
    return {key: position for key, position in found.items() if position}


def stances(library: Library, current: Current) -> Division:
    """Show the table, or numbers in its place: each issue's page has its column."""
    placed = Counter(issue for _, issue in current)
    issues = sorted(placed, key=lambda id_: (-placed[id_], library.kb.issues[id_].title))
    actors = sorted({actor for actor, _ in current}, key=lambda id_: library.kb.actors[id_].name)
    is_small = len(issues) * len(actors) <= MOST_CELLS
    shown = (
        table_blocks(library, current, actors, issues)
        if is_small
        else tally_blocks(library, current, issues)
    )
    return division(shown, data_brf="matrix")


def table_blocks(
    library: Library, current: Current, actors: Iterable[str], issues: Sequence[str]
) -> Blocks:
    """Show each actor with a cell for each issue."""
    told = _(
        "As of {date}. A dashed outline marks evidence that is a year old or older on that day.",
        date=dates.day(library.newest),
    )
    head = (run(_("Actor")), *map(run, to_issues(library, issues)))
    rows = (
        (
            run(to_actor(library.kb.actors[actor])),
            *(cell(library, current.get((actor, issue))) for issue in issues),
        )
        for actor in actors
    )
    table = division(
        Table(head, tuple(rows)),
        class_="brf-matrix",
        role="region",
        aria_label=_("Positions"),
        tabindex="0",
    )
    return (paragraph(told), table)


def cell(library: Library, position: PolicyPosition | None) -> Inlines:
    """Show a stance: where it is shown, how old its evidence is, and how much there is of it."""
    if position is None:
        return ()
    shown = newest_evidence(position)
    age = (library.newest - shown).days
    place = Place(links.briefing(position.briefing.id), links.position_anchor(position.ref))
    statements = len(position.evidence)
    counted = (
        ngettext("{count} statement", "{count} statements", statements),
        sources_behind(position),
    )
    aged = in_a_row((on_day(shown), dates.age(age)))
    stance = Link(place, (chip(position.stance, age),))
    return run(stance, Break(), small(aged, Break(), in_a_row(counted)))


def tally_blocks(library: Library, current: Current, issues: Iterable[str]) -> Blocks:
    """Count the actors of each stance on each issue."""
    told = _(
        "How many actors have each stance, as of {date}. The table of everyone on everything "
        "needs JavaScript here, for its size; without it, each issue’s page shows who stands "  # noqa: RUF001
        "where, with dates and evidence.",
        date=dates.day(library.newest),
    )
    counts = Counter((issue, position.stance) for (_, issue), position in current.items())
    head = (run(_("Issue")), *(run(chip(stance)) for stance in Stance))
    rows = (
        (run(to_issue(library, issue)), *(run(str(counts[issue, stance])) for stance in Stance))
        for issue in issues
    )
    return (paragraph(told), Table(head, tuple(rows)))
