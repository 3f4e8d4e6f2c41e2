"""What has feeds of its own: takes the library, gives the site, actors, issues and tags."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import TypeVar

from briefing_site.frozen import frozen
from briefing_site.knowledge.entities import Statement, Vote
from briefing_site.model.actor import Actor
from briefing_site.model.briefing import Briefing
from briefing_site.model.issue import Issue
from briefing_site.naming.issues import issue_and_narrower
from briefing_site.pages import links
from briefing_site.pages.former import formerly
from briefing_site.pages.library import Library
from briefing_site.pages.references import on_one_line

Told = TypeVar("Told", Statement, Vote)


@frozen
class Subject:
    """Something that one can be told about.

    Attributes:
        path: The path that its feeds stand beside.
        page: Where it is described.
        anchor: Its place on that page, if it is but a part of it.
        formerly: The paths that its feeds stood beside before a rename, the oldest first: there
            they stand as well, since whoever subscribed to them cannot be led on.
    """

    path: str
    page: str
    anchor: str
    title: str
    briefings: tuple[Briefing, ...]
    statements: tuple[Statement, ...]
    votes: tuple[Vote, ...]
    formerly: tuple[str, ...] = ()


def subjects(library: Library) -> Iterator[Subject]:
    """Go through everything that has feeds."""
    return (gather() for _, gather in planned_subjects(library))


def subject_beside(library: Library, folder: str) -> Subject | None:
    """Gather what the feeds in a folder tell of, at whatever place they had; nothing elsewhere."""
    for paths, gather in planned_subjects(library):
        if folder in map(links.folder, paths):
            return gather()
    return None


def planned_subjects(library: Library) -> Iterator[tuple[tuple[str, ...], Callable[[], Subject]]]:
    """Go through everything that has feeds, by the paths that they stand beside."""
    kb = library.kb
    yield (links.HOME,), partial(site_subject, library)
    if not library.settings.has_all_feeds:
        return
    for actor in kb.actors.values():
        paths = map(links.actor, (actor.id, *formerly(kb, actor)))
        yield tuple(paths), partial(actor_subject, library, actor)
    for issue in kb.issues.values():
        paths = map(links.issue, (issue.id, *formerly(kb, issue)))
        yield tuple(paths), partial(issue_subject, library, issue)
    for tag in kb.briefings_tagged:
        yield (links.tag_folder(library.tag_anchors[tag]),), partial(tag_subject, library, tag)


def site_subject(library: Library) -> Subject:
    """Gather everything."""
    kb, name = library.kb, on_one_line(library.settings.site_name)
    return Subject(
        links.HOME,
        links.HOME,
        "",
        name,
        tuple(kb.briefings.values()),
        tuple(kb.statements.values()),
        tuple(kb.votes.values()),
    )


def actor_subject(library: Library, actor: Actor) -> Subject:
    """Gather what names an actor, and what it said or was told."""
    kb = library.kb
    said = (
        *kb.statements_by[actor.id],
        *kb.statements_to[actor.id],
        *kb.statements_about[actor.id],
    )
    page = links.actor(actor.id)
    title = on_one_line(actor.name)
    votes = each_once(
        (*kb.votes_of[actor.id], *kb.votes_only_sponsored_by[actor.id], *kb.votes_at[actor.id])
    )
    return Subject(
        page,
        page,
        "",
        title,
        kb.briefings_naming[actor.id],
        each_once(said),
        votes,
        tuple(map(links.actor, formerly(kb, actor))),
    )


def issue_subject(library: Library, issue: Issue) -> Subject:
    """Gather what bears on an issue or on a narrower one."""
    kb = library.kb
    page = links.issue(issue.id)
    title = on_one_line(issue_and_narrower(kb, issue))
    return Subject(
        page,
        page,
        "",
        title,
        kb.briefings_under[issue.id],
        kb.statements_under[issue.id],
        kb.votes_under[issue.id],
        tuple(map(links.issue, formerly(kb, issue))),
    )


def tag_subject(library: Library, tag: str) -> Subject:
    """Gather the briefings with a tag, and what was said in them."""
    kb = library.kb
    tagged = kb.briefings_tagged[tag]
    said = (one for briefing in tagged for one in kb.statements_in[briefing.id])
    page, anchor = library.tag(tag)
    path = links.tag_folder(library.tag_anchors[tag])
    votes = tuple(vote for briefing in tagged for vote in kb.votes_in[briefing.id])
    return Subject(path, page, anchor, on_one_line(tag), tagged, each_once(said), votes)


def each_once(found: Iterable[Told]) -> tuple[Told, ...]:
    """Leave out what came before."""
    return tuple(dict.fromkeys(found))
