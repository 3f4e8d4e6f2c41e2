"""The tree of issues: takes the library, gives its page, and where it is long one a branch."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from briefing_site.document.nodes import Blocks, Break, ItemList, Link, Place
from briefing_site.document.runs import Part, blocks, paragraph, strong
from briefing_site.interface import _, ngettext
from briefing_site.knowledge.name_order import by_title
from briefing_site.knowledge.positions import stands
from briefing_site.model.issue import Issue
from briefing_site.naming.typeset import set_text, title_of
from briefing_site.pages import links
from briefing_site.pages.groups import groups_page
from briefing_site.pages.library import Library
from briefing_site.pages.page import Page, Planned
from briefing_site.pages.parted import Named
from briefing_site.pages.parts.linking import to_issue
from briefing_site.pages.parts.phrases import in_a_row, own_direction
from briefing_site.pages.parts.strips import tally
from briefing_site.pages.periods import is_too_much


def issues_pages(library: Library) -> Iterator[Planned]:
    """Plan the list of issues, and where it is long the pages of its branches."""
    every = roots(library)
    yield Planned(links.ISSUES, partial(issues_page, library))
    yield from branch(library, every).letter_pages(library)
    yield from branches(library, every)


def issues_page(library: Library) -> Page:
    """Build the tree of issues."""
    shown = blocks(branch(library, roots(library)).whole())
    told = _("The questions on which actors stand.")
    return groups_page(
        library, links.ISSUES, (_("Issues"), told), shown, _("No issue is recorded.")
    )


def roots(library: Library) -> list[Issue]:
    """Give the issues that are not part of another."""
    return [one for one in library.kb.issues.values() if one.parent not in library.kb.issues]


def branches(library: Library, issues: Sequence[Issue]) -> Iterator[Planned]:
    """Plan the pages of what is narrower than issues below which it does not stand."""
    if is_cut(library, issues):
        for issue in issues:
            if narrower := library.kb.subissues[issue.id]:
                yield from branch(library, narrower, issue).pages(library)
                yield from branches(library, narrower)


def branch(library: Library, issues: Sequence[Issue], above: Issue | None = None) -> Named[Issue]:
    """Give some issues by their titles, below the one that they are part of."""
    name = title_of(above) if above else _("Issues")
    return Named(
        path=links.issue(above.id) if above else links.ISSUES,
        owner=name,
        name=_("Narrower issues: {issue}", issue=name) if above else name,
        first=narrower_path(above) if above else links.ISSUES,
        items=issues,
        name_of=title_of,
        show=partial(tree, library),
    )


def narrower_path(issue: Issue) -> str:
    """Give the path of the page of what is narrower than an issue."""
    return links.part_of(links.issue(issue.id), "narrower")


def is_cut(library: Library, issues: Iterable[Issue]) -> bool:
    """Whether some issues with all that is below them are too much for one page."""
    return is_too_much(sum(len(library.kb.issues_under[issue.id]) for issue in issues))


def tree(library: Library, issues: Sequence[Issue]) -> Blocks:
    """List issues by their titles, each with the tree below it; nothing where there are none.

    Where that is too much, each leads to what is below it. Nothing above an issue stands below it
    again: no parents go round in a circle.
    """
    found = sorted(issues, key=by_title)
    item = partial(alone if is_cut(library, issues) else with_narrower, library)
    return (ItemList(None, tuple(map(item, found))),) if found else ()


def with_narrower(library: Library, issue: Issue) -> Blocks:
    """Show an issue with the tree below it."""
    return blocks(issue_line(library, issue), tree(library, library.kb.subissues[issue.id]))


def alone(library: Library, issue: Issue) -> Blocks:
    """Show an issue, and lead to the page of what is narrower."""
    number = len(library.kb.issues_under[issue.id]) - 1
    words = ngettext("{count} narrower issue", "{count} narrower issues", number)
    further = (Link(Place(narrower_path(issue)), (words,)),) if number else ()
    return issue_line(library, issue, further)


def issue_line(library: Library, issue: Issue, further: Iterable[Part] = ()) -> Blocks:
    """Show an issue: what it is about, how many stand on it and on which side, and what was said.

    Args:
        library: What all pages draw on.
        issue: The issue.
        further: What leads to narrower ones that do not stand below it.
    """
    actors = library.standing.tally(issue.id).total()
    statements = sum(map(stands, library.kb.statements_under[issue.id]))
    counted = (
        ngettext("{count} actor placed", "{count} actors placed", actors),
        ngettext(
            "{count} statement, with those on narrower issues",
            "{count} statements, with those on narrower issues",
            statements,
        )
        if library.kb.subissues[issue.id]
        else ngettext("{count} statement", "{count} statements", statements),
    )
    name = strong(to_issue(library, issue.id))
    proposition = own_direction((set_text(issue.proposition),))
    counts = in_a_row((*counted, *further))
    told = paragraph(name, Break(), proposition, " (", counts, ")")
    # In words alone: Python-Markdown reads no division within an item of a list.
    return (told, paragraph(tally(library, issue))) if actors else (told,)
