"""The lists by kind: takes the library, gives the pages of actors, issues and tags."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from briefing_site.document.write_markdown import BlockWriter
from briefing_site.interface import _
from briefing_site.model.actor import Actor
from briefing_site.model.issue import Issue
from briefing_site.model.vocabularies import ActorKind
from briefing_site.pages import links
from briefing_site.pages.desk import Desk, LinkView
from briefing_site.pages.feeds import feeds_of
from briefing_site.pages.library import Library
from briefing_site.pages.markdown import Markdown
from briefing_site.pages.page import FrontMatter, Page
from briefing_site.pages.parts.following import follow
from briefing_site.pages.terms import kinds_word


@dataclass(frozen=True, slots=True)
class ActorRow:
    """An actor in the list of all."""

    link: LinkView
    flag: str
    aliases: str
    statements: int
    positions: int


@dataclass(frozen=True, slots=True)
class KindView:
    """The actors of one kind."""

    kind: str
    anchor: str
    actors: tuple[ActorRow, ...]


@dataclass(frozen=True, slots=True)
class IssueRow:
    """An issue in the tree of all; its depth counts from 0."""

    link: LinkView
    proposition: str
    depth: int
    actors: int
    statements: int


@dataclass(frozen=True, slots=True)
class TagView:
    """A tag with its briefings."""

    tag: str
    anchor: str
    briefings: tuple[LinkView, ...]
    feeds: Markdown


@dataclass(frozen=True, slots=True)
class GroupsView:
    """A page of groups or rows that is not divided by years."""

    title: str
    groups: tuple[object, ...]


ANCHORS = {
    ActorKind.STATE: "states",
    ActorKind.GOVERNMENT_BODY: "government-bodies",
    ActorKind.BLOC: "blocs",
    ActorKind.ORGANIZATION: "organizations",
    ActorKind.PERSON: "people",
}
"""The place of each kind in the list, in whatever language its heading is."""


def groups_page(
    desk: Desk, title: str, description: str, template: str, groups: Iterable[object]
) -> Page:
    """Build a page of groups that is not divided by years."""
    return Page(
        path=desk.path,
        front=FrontMatter(title, description, "list", updated=desk.library.newest),
        template=template,
        view=GroupsView(title, tuple(groups)),
    )


def actors_page(library: Library) -> Page:
    """Build the list of actors by kind."""
    desk = Desk(library, links.ACTORS)
    return groups_page(
        desk,
        _("Actors"),
        _("Governments, bodies, blocs, organizations and people, by kind."),
        "actors",
        [kind for kind in (kind_view(desk, kind) for kind in ActorKind) if kind.actors],
    )


def kind_view(desk: Desk, kind: ActorKind) -> KindView:
    """Show the actors of a kind, in the order of their names."""
    found = [actor for actor in desk.library.kb.actors.values() if actor.kind is kind]
    found.sort(key=lambda actor: (actor.name.casefold(), actor.id))
    return KindView(
        kind=kinds_word(kind),
        anchor=ANCHORS[kind],
        actors=tuple(actor_row(desk, actor) for actor in found),
    )


def actor_row(desk: Desk, actor: Actor) -> ActorRow:
    """Show an actor in the list."""
    library = desk.library
    return ActorRow(
        link=desk.actor(actor),
        flag=desk.library.flag_of(actor),
        aliases=", ".join(actor.aliases),
        statements=len(library.kb.statements_by[actor.id]),
        positions=len(library.histories_of_actor[actor.id]),
    )


def issues_page(library: Library) -> Page:
    """Build the tree of issues."""
    desk = Desk(library, links.ISSUES)
    roots = [one for one in library.kb.issues.values() if one.parent not in library.kb.issues]
    rows = [row for root in in_order(roots) for row in branch(desk, root, 0, frozenset())]
    return groups_page(desk, _("Issues"), _("The questions on which actors stand."), "issues", rows)


def in_order(issues: Iterable[Issue]) -> list[Issue]:
    """Sort issues by their titles."""
    return sorted(issues, key=lambda issue: (issue.title.casefold(), issue.id))


def branch(desk: Desk, issue: Issue, depth: int, above: frozenset[str]) -> Iterator[IssueRow]:
    """Go through an issue and what is below it."""
    library = desk.library
    yield IssueRow(
        link=desk.issue(issue.id),
        proposition=issue.proposition,
        depth=depth,
        actors=len(library.histories_on_issue[issue.id]),
        statements=len(library.kb.statements_on[issue.id]),
    )
    for sub in in_order(library.kb.subissues[issue.id]):
        if sub.id not in above:
            yield from branch(desk, sub, depth + 1, above | {issue.id})


def tags_page(library: Library) -> Page:
    """Build the list of tags with their briefings."""
    desk = Desk(library, links.TAGS)
    tagged = library.kb.briefings_tagged
    groups = [
        TagView(
            tag=tag,
            anchor=library.tag_anchors[tag],
            briefings=tuple(desk.briefing(one) for one in tagged[tag]),
            feeds=Markdown(
                BlockWriter(desk.lines).blocks(
                    follow(feeds_of(library, links.tag_folder(library.tag_anchors[tag])))
                )
            ),
        )
        for tag in tagged
    ]
    return groups_page(desk, _("Tags"), _("Words to find briefings by."), "tags", groups)
