"""The lists by kind: takes the library, gives the pages of actors and issues."""

from __future__ import annotations

from collections.abc import Iterable

from briefing_site.document.nodes import Block, Blocks, Inlines, ItemList, Table
from briefing_site.document.runs import blocks, paragraph, run, strong
from briefing_site.interface import _, ngettext
from briefing_site.knowledge.positions import stands
from briefing_site.model.actor import Actor
from briefing_site.model.issue import Issue
from briefing_site.model.vocabularies import ActorKind
from briefing_site.naming.terms import kinds_word
from briefing_site.pages import links
from briefing_site.pages.kinds import PageKind
from briefing_site.pages.library import Library
from briefing_site.pages.page import FrontMatter, Page
from briefing_site.pages.parts.linking import to_actor, to_issue
from briefing_site.pages.parts.phrases import in_a_row
from briefing_site.pages.parts.shortened import nothing_yet
from briefing_site.pages.parts.titles import section, title

ANCHORS = {
    ActorKind.STATE: "states",
    ActorKind.GOVERNMENT_BODY: "government-bodies",
    ActorKind.BLOC: "blocs",
    ActorKind.ORGANIZATION: "organizations",
    ActorKind.COMPANY: "companies",
    ActorKind.COURT: "courts",
    ActorKind.MOVEMENT: "movements",
    ActorKind.ARMED_GROUP: "armed-groups",
    ActorKind.PERSON: "people",
}
"""The place of each kind in the list, in whatever language its heading is."""


def groups_page(library: Library, path: str, name: str, description: str, groups: Blocks) -> Page:
    """Build a page of groups that is not divided by years."""
    return Page(
        path=path,
        front=FrontMatter(name, description, PageKind.LIST, updated=library.newest),
        body=blocks(title(name), groups or nothing_yet()),
    )


def actors_page(library: Library) -> Page:
    """Build the list of actors by kind."""
    return groups_page(
        library,
        links.ACTORS,
        _("Actors"),
        _("Governments, bodies, blocs, organizations and people, by kind."),
        blocks(*(actors_of_kind(library, kind) for kind in ActorKind)),
    )


def actors_of_kind(library: Library, kind: ActorKind) -> Blocks:
    """List the actors of a kind in the order of their names; nothing where there are none."""
    found = [actor for actor in library.kb.actors.values() if actor.kind is kind]
    found.sort(key=lambda actor: (actor.name.casefold(), actor.id))
    head = (_("Actor"), _("Also known as"), _("Statements"), _("Stances held"))
    rows = tuple(actor_row(library, actor) for actor in found)
    table = (Table(tuple((words,) for words in head), rows),) if rows else ()
    return section(ANCHORS[kind], kinds_word(kind), table)


def actor_row(library: Library, actor: Actor) -> tuple[Inlines, ...]:
    """Show an actor in the list."""
    flag = library.flag_of(actor)
    return (
        run(f"{flag} " if flag else "", to_actor(actor)),
        (", ".join(actor.aliases),),
        (str(sum(map(stands, library.kb.statements_by[actor.id]))),),
        (str(len(library.standing.held_of(actor.id))),),
    )


def issues_page(library: Library) -> Page:
    """Build the tree of issues."""
    roots = [one for one in library.kb.issues.values() if one.parent not in library.kb.issues]
    return groups_page(
        library,
        links.ISSUES,
        _("Issues"),
        _("The questions on which actors stand."),
        tree(library, roots),
    )


def tree(library: Library, issues: Iterable[Issue]) -> Blocks:
    """List issues by their titles, each with the tree below it; nothing where there are none.

    Nothing above an issue stands below it again: no parents go round in a circle.
    """
    found = sorted(issues, key=lambda issue: (issue.title.casefold(), issue.id))
    items = tuple(
        blocks(issue_line(library, issue), tree(library, library.kb.subissues[issue.id]))
        for issue in found
    )
    return (ItemList(None, items),) if items else ()


def issue_line(library: Library, issue: Issue) -> Block:
    """Show an issue: what it is about, how many stand on it, and how much was said."""
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
    return paragraph(name, f" {issue.proposition} (", in_a_row(counted), ")")
