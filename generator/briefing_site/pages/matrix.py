"""The matrix of actors by issues: takes the library, gives its page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from briefing_site.document.nodes import Blocks, Break, Division, Inlines, Link, Place, Table
from briefing_site.document.runs import (
    BlockPart,
    blocks,
    division,
    joined,
    paragraph,
    run,
    small,
    span,
)
from briefing_site.interface import _, ngettext, spoken
from briefing_site.knowledge.entities import PolicyPosition
from briefing_site.knowledge.name_order import name_order
from briefing_site.model.issue import Issue
from briefing_site.model.vocabularies import Stance
from briefing_site.naming import dates
from briefing_site.naming.sources import sources_behind
from briefing_site.pages import bounds, links, scripts
from briefing_site.pages.kinds import PageKind
from briefing_site.pages.library import Library
from briefing_site.pages.page import FrontMatter, Page
from briefing_site.pages.parts.by_subject import by_subject, name_of
from briefing_site.pages.parts.linking import to_actor
from briefing_site.pages.parts.phrases import in_a_row, say
from briefing_site.pages.parts.recorded import nothing_listed
from briefing_site.pages.parts.stances import PropositionHead
from briefing_site.pages.parts.times import dated_in_sentence
from briefing_site.pages.parts.titles import section, title
from briefing_site.pages.parts.unapplied import unapplied
from briefing_site.pages.parts.votes import votes_held
from briefing_site.pages.parts.without_scripts import without_scripts


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
        "Where each actor stands on each issue’s proposition. A stance leads to what shows it, and "  # noqa: RUF001
        "says since when it is held, when it was last shown, how long ago that was, and how many "
        "statements and independent sources are behind its newest position. {empty} To set a few "
        "actors side by side, see {compare}.",
        empty=span(_("An empty cell means that nothing is recorded."), class_="brf-empty-cells"),
        compare=Link(Place(links.COMPARE), (_("Compare"),)),
    )
    if not library.standing.held:
        return blocks(
            title(_("Positions")),
            paragraph(told),
            nothing_listed(library, _("No position is recorded.")),
        )
    instead = unapplied((links.ISSUES, links.ACTORS))
    return blocks(title(_("Positions")), instead, stances(library, paragraph(told)))


def stances(library: Library, told: BlockPart) -> Division:
    """Show a table for each subject, numbers for those that have no room: each issue has a page."""
    kb, standing = library.kb, library.standing
    issues = sorted(
        (kb.issues[id_] for id_ in standing.held_on),
        key=lambda issue: (-standing.tally(issue.id).total(), name_order(issue.title)),
    )
    groups = fullest_first(library, by_subject(library, issues, lambda issue: issue))
    shown = as_tables(library, groups)
    rest = [one for one in issues if all(one not in group for group in shown.values())]
    return division(
        told,
        tables(library, shown, has_heads=len(groups) > 1) if shown else (),
        counts(library, rest, is_all=not shown) if rest else (),
        data_brf=scripts.Part.MATRIX.value,
    )


Rows = dict[str, list[Issue]]
"""The issues of each subject, by its id."""


def fullest_first(library: Library, groups: Rows) -> Rows:
    """Begin with the subject that the script begins with: the one that fills most of a screen."""
    order = sorted(groups, key=lambda id_: not id_ or -of_screen(library, groups[id_]))
    return {id_: groups[id_] for id_ in order}


def of_screen(library: Library, issues: Sequence[Issue]) -> int:
    """Count the cells of a screen that the table of some issues takes."""
    return screenful(len(issues), len(placed_on(library, issues)))


def screenful(issues: int, actors: int) -> int:
    """Count the cells of a screen that a table of so many columns and rows takes."""
    return min(bounds.COLUMNS, issues) * min(bounds.ROWS, actors)


def as_tables(library: Library, groups: Rows) -> Rows:
    """Give the subjects whose tables have room on the page, one after another."""
    found: Rows = {}
    left = bounds.MOST_PLACED
    for subject, issues in groups.items():
        stances = sum(len(library.standing.held_on[issue.id]) for issue in issues)
        if stances <= left:
            found[subject] = issues
            left -= stances
    return found


def placed_on(library: Library, issues: Iterable[Issue]) -> list[str]:
    """Give the ids of those who have a stance on any of some issues: who has most of them first."""
    held = Counter(actor for issue in issues for actor, _ in library.standing.held_on[issue.id])
    return sorted(held, key=lambda id_: (-held[id_], name_order(library.kb.actors[id_].name)))


def tables(library: Library, groups: Rows, *, has_heads: bool) -> Blocks:
    """Show a table for each subject, under its name where there are others."""
    told = _(
        "As of {date}. A dashed outline marks evidence that is a year old or older on that day.",
        date=dates.day(library.newest),
    )
    shown = (
        headed_table(library, subject, issues)
        if has_heads
        else table(library, issues, aria_label=_("Where they stand"))
        for subject, issues in groups.items()
    )
    return blocks(paragraph(told), *shown)


def headed_table(library: Library, subject: str, issues: Sequence[Issue]) -> Blocks:
    """Show the table of a subject under its name, which is the table's too."""
    anchor = f"of-{subject or 'others'}"
    shown = table(library, issues, aria_labelledby=anchor)
    return section(anchor, name_of(library, subject), shown)


def table(library: Library, issues: Sequence[Issue], **named: str) -> Division:
    """Show each actor with a cell for each issue.

    Args:
        library: The content.
        issues: Those of the columns.
        named: The attribute that names the table.
    """
    heads = [PropositionHead(library, issue) for issue in issues]
    rows = (
        (run(to_actor(library.kb.actors[actor])), *(cell(head, actor) for head in heads))
        for actor in placed_on(library, issues)
    )
    return division(
        Table((run(_("Actor")), *(head.cell for head in heads)), tuple(rows)),
        class_="brf-matrix",
        role="region",
        tabindex="0",
        **named,
    )


def cell(head: PropositionHead, actor: str) -> Inlines:
    """Show the stance of an actor under a proposition: since when, how old, and how well shown."""
    library = head.library
    held = library.standing.held.get((actor, head.issue.id))
    if held is None:
        return ()
    position, age = held.newest, (library.newest - held.last_shown).days
    place = Place(links.briefing(position.briefing.id), links.numbered_anchor(position.ref))
    stance = Link(place, (head.chip(held.stance, age),))
    shown = say(
        "last shown {date}, {age}", date=dated_in_sentence(held.shown_when), age=dates.age(age)
    )
    since = say("held since {date}", date=dated_in_sentence(held.since_when))
    told = small(joined((since, shown, behind(position)), Break()))
    return run(head.asked, stance, Break(), told)


def behind(position: PolicyPosition) -> Inlines:
    """Count what is behind a position."""
    statements, votes = len(position.statements), len(position.votes)
    spoken = ngettext("{count} statement", "{count} statements", statements)
    shown = [spoken] if statements or not votes else []
    return in_a_row((*shown, *votes_held(votes), sources_behind(position)))


def counts(library: Library, issues: Sequence[Issue], *, is_all: bool) -> Blocks:
    """Count stances, under a heading where that is not all there is."""
    shown = tally_blocks(library, issues)
    return shown if is_all else section("by-numbers", _("Further questions, in numbers"), shown)


def tally_blocks(library: Library, issues: Sequence[Issue]) -> Blocks:
    """Count the actors of each stance on each issue, on those first on which most actors stand."""
    told = _(
        "How many actors have each stance, as of {date}. The table of everyone on everything "
        "needs JavaScript here, for its size; without it, each issue’s page shows who stands "  # noqa: RUF001
        "where, with dates and evidence.",
        date=dates.day(library.newest),
    )
    rows = (
        (head.cell, joined(counted(head), Break()))
        for head in (PropositionHead(library, issue) for issue in issues[: bounds.MOST_TALLIED])
    )
    table = Table((run(_("Issue")), run(_("Actors"))), tuple(rows))
    return blocks(without_scripts(told), table, all_issues(len(issues)))


def all_issues(total: int) -> BlockPart:
    """Lead to all issues where more have stances than are counted here."""
    if total <= bounds.MOST_TALLIED:
        return ()
    told = say(
        "Counted here are the {count} issues on which most actors stand, of {total}. All are among "
        "the {issues}.",
        count=spoken().number(bounds.MOST_TALLIED),
        total=spoken().number(total),
        issues=Link(Place(links.ISSUES), (_("Issues"),)),
    )
    return paragraph(told)


def counted(head: PropositionHead) -> Iterator[Inlines]:
    """Count the actors of each stance on the issue of a row."""
    found = head.library.standing.tally(head.issue.id)
    for stance in filter(found.get, Stance):
        count = ngettext("{count} actor", "{count} actors", found[stance])
        yield say("{stance}: {count}", stance=head.chip(stance), count=count)
