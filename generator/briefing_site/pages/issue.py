"""An issue's page: takes an issue, gives who stands where on it, and what was said of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from briefing_site.document.nodes import Blocks, Definitions, Link, Place
from briefing_site.document.runs import DOT, Part, blocks, division, joined, paragraph
from briefing_site.interface import _, ngettext, spoken
from briefing_site.knowledge.positions import stands
from briefing_site.knowledge.ties import bearing_on
from briefing_site.model.issue import Issue
from briefing_site.naming.typeset import set_text, title_of
from briefing_site.pages import bounds, links
from briefing_site.pages.feeds import Feed, feeds_of
from briefing_site.pages.kinds import PageKind
from briefing_site.pages.library import Library
from briefing_site.pages.onward import to_filter, to_month
from briefing_site.pages.page import FrontMatter, Page
from briefing_site.pages.parts.ballots import votes_on_issue
from briefing_site.pages.parts.briefings import newest_briefings
from briefing_site.pages.parts.camps import in_one_line
from briefing_site.pages.parts.following import follow
from briefing_site.pages.parts.head import data_of_issue, head_of_list
from briefing_site.pages.parts.history import history
from briefing_site.pages.parts.linking import (
    to_all_series,
    to_issues,
    to_series,
)
from briefing_site.pages.parts.phrases import in_a_row, listed, say
from briefing_site.pages.parts.positions import (
    newest_shifts,
    positions_table,
)
from briefing_site.pages.parts.shortened import first_named
from briefing_site.pages.parts.stances import to_proposition
from briefing_site.pages.parts.statements import statements_open
from briefing_site.pages.parts.strips import strip
from briefing_site.pages.parts.texts import prose
from briefing_site.pages.parts.the_rest import Rest, told_of
from briefing_site.pages.parts.ties import ties_on_issue
from briefing_site.pages.parts.titles import folded_section, section, title
from briefing_site.pages.placed import current_on, where_actors_stand


def issue_page(library: Library, issue: Issue) -> Page:
    """Build an issue's page."""
    path = links.issue(issue.id)
    front = FrontMatter(
        title=title_of(issue),
        description=set_text(issue.proposition),
        kind=PageKind.ISSUE,
        source=issue.path,
        updated=library.updated_of_issue(issue.id),
        boost=3,
        feeds=feeds_of(library, path),
    )
    return Page(path, front, body=issue_blocks(library, issue, front.feeds))


def issue_blocks(library: Library, issue: Issue, feeds: Sequence[Feed]) -> Blocks:
    """Show the proposition, then where actors stand on it and stood, and what speaks of it."""
    return blocks(
        title(title_of(issue)),
        issue_head(library, issue, feeds),
        division(paragraph(set_text(issue.proposition)), class_="brf-proposition"),
        prose(library, issue.description),
        at_a_glance(library, issue),
        holds_narrower(library, issue),
        where_actors_stand(library, issue),
        on_narrower_issues(library, issue),
        section("shifts", _("Shifts"), shifts(library, issue)),
        earlier_positions(library, issue),
        section("votes", _("Votes"), votes_on_issue(library, issue)),
        statements(library, issue),
        ties_on_issue(library, issue),
        section(
            "briefings", _("Briefings"), newest_briefings(library.kb.briefings_under[issue.id])
        ),
        history(library, links.issue(issue.id)),
    )


def issue_head(library: Library, issue: Issue, feeds: Sequence[Feed]) -> Blocks:
    """Say when anything on it was changed, how the page is cited, followed and taken as data."""
    path, changed = links.issue(issue.id), library.updated_of_issue(issue.id)
    return head_of_list(
        library, path, title_of(issue), changed, (follow(library, feeds), data_of_issue())
    )


def at_a_glance(library: Library, issue: Issue) -> Blocks:
    """Lead to the issues that have to do with this one; nothing where there are none."""
    around = (
        (_("Wider issue"), [issue.parent or ""]),
        (_("Narrower issues"), [sub.id for sub in library.kb.subissues[issue.id]]),
        (_("Related issues"), issue.related),
    )
    entries = tuple(
        ((words,), in_a_row(found))
        for words, ids in around
        if (found := first_issues(library, ids))
    )
    return (division(Definitions(entries), class_="brf-glance"),) if entries else ()


def holds_narrower(library: Library, issue: Issue) -> Blocks:
    """Say that what is on narrower issues stands on the page too; nothing where there are none."""
    if not narrower_issues(library, issue):
        return ()
    return (paragraph(_("What is recorded on narrower issues is shown here too.")),)


def first_issues(library: Library, ids: Iterable[str]) -> Sequence[Part]:
    """Name issues; of very many the first, for the list of all has the others."""
    return first_named(to_issues(library, ids), Place(links.ISSUES))


def narrower_issues(library: Library, issue: Issue) -> tuple[Issue, ...]:
    """Give the issues that are narrower than one, at whatever depth."""
    return tuple(one for one in library.kb.issues_under[issue.id] if one is not issue)


def on_narrower_issues(library: Library, issue: Issue) -> Blocks:
    """Show who stands where on each narrower issue; nothing where nobody does."""
    every = narrower_issues(library, issue)
    placed = [one for one in every if current_on(library, one)]
    if not placed:
        return ()
    told = _(
        "Each narrower issue has a proposition of its own: stances on different ones are never "
        "added up."
    )
    shown = placed[: bounds.MOST_ROWS]
    return section(
        "on-narrower-issues",
        _("Where actors stand on narrower issues"),
        paragraph(told),
        first_of(len(placed)),
        *(on_narrower(library, one) for one in shown),
        without_positions(library, [one for one in every if one not in placed]),
    )


def first_of(total: int) -> Blocks:
    """Say that only the first narrower issues are shown; nothing where all are."""
    if total <= bounds.MOST_ROWS:
        return ()
    told = say(
        "The first {count} of {total}. All questions: {place}",
        count=spoken().number(bounds.MOST_ROWS),
        total=spoken().number(total),
        place=Link(Place(links.ISSUES), (_("Issues"),)),
    )
    return (paragraph(told),)


def on_narrower(library: Library, issue: Issue) -> Blocks:
    """Show an issue's proposition with how many are for and against it, who, and a bar."""
    who = in_one_line(library, issue, current_on(library, issue))
    return strip(library, issue, joined(who, DOT))


def without_positions(library: Library, issues: Sequence[Issue]) -> Blocks:
    """Name the narrower issues on which nobody is placed; nothing where there are none."""
    if not issues:
        return ()
    named = first_named((to_proposition(library, one) for one in issues), Place(links.ISSUES))
    return (paragraph(say("No position is recorded on: {issues}", issues=joined(named, DOT))),)


def shifts(library: Library, issue: Issue) -> Blocks:
    """List the shifts on an issue and on narrower ones."""
    under = {one.id for one in library.kb.issues_under[issue.id]}
    found = library.standing.shifts_at(under)
    return newest_shifts(library, found, Rest.in_timeline("issue", issue.id, "shift"))


def earlier_positions(library: Library, issue: Issue) -> Blocks:
    """Fold the positions that others followed or that ended; nothing where there are none."""
    now = {held.newest for held in current_on(library, issue).values()}
    every = [one for one in library.kb.positions_on[issue.id] if stands(one)]
    found = [one for one in every if one not in now]
    told = told_of((one.date for one in found), Rest(links.briefings_of))
    shown = positions_table(library, found[-bounds.MOST_ROWS :], links.issue(issue.id))
    words = ngettext("{count} earlier position", "{count} earlier positions", len(found))
    heading = _("Where actors stood before")
    return folded_section("all-positions-in-order", heading, words, told, shown)


def statements(library: Library, issue: Issue) -> Blocks:
    """Show the newest statements on an issue, and lead to those in order."""
    found = library.kb.statements_under[issue.id]
    if not found:
        none = paragraph(_("No statement on this issue is recorded."))
        return section("statements", _("Statements"), none) if library.kb.statements else ()
    rest = Rest.in_timeline("issue", issue.id, "statement")
    shown = statements_open(library, found, rest, bearing_on(library.kb, issue.id))
    ways = to_filter(library, f"issue={issue.id}", lambda pair: pair.of is issue)
    month = paragraph(to_month(library, found[-1].date, found))
    return section("statements", _("Statements"), series(library, issue), ways, month, shown)


def series(library: Library, issue: Issue) -> Blocks:
    """Lead to the series whose statements bear on an issue, where there are any."""
    found = library.series_on[issue.id]
    if not found:
        return ()
    told = say(
        "In order, with who stands behind each and what changed in the words: {series}.",
        series=listed(first_named(map(to_series, found), Place(links.series(issue.id)))),
    )
    return (paragraph(told, " ", to_all_series(issue)),)
