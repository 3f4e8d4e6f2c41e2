"""Former addresses: takes the library, gives a page at each that leads to the new one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.interface import _
from generator.model.record import NamedRecord
from generator.pages import links
from generator.pages.desk import Desk, LinkView
from generator.pages.library import Library
from generator.pages.page import FrontMatter, Page


@dataclass(frozen=True, slots=True)
class MovedView:
    """Where a page has gone."""

    link: LinkView


def moved_pages(library: Library) -> Iterator[Page]:
    """Build a page at every former address of a record, and of a briefing's statements."""
    kb = library.kb
    for actor in kb.actors.values():
        for former in formerly(library, actor):
            yield moved(library, links.actor(former), links.actor(actor.id), actor.name)
    for issue in kb.issues.values():
        for former in formerly(library, issue):
            yield moved(library, links.issue(former), links.issue(issue.id), issue.title)
    for briefing in kb.briefings.values():
        for former in formerly(library, briefing):
            yield moved(
                library, links.briefing(former), links.briefing(briefing.id), briefing.title
            )
            for said in kb.statements_in[briefing.id]:
                old = links.statement(f"{former}#{said.record.id}")
                yield moved(library, old, links.statement(said.ref), briefing.title)


def formerly(library: Library, record: NamedRecord) -> Iterator[str]:
    """Give a record's former ids that no record of today has."""
    kb = library.kb
    for former in record.former_ids:
        if former not in kb.actors and former not in kb.issues and former not in kb.briefings:
            yield former


def moved(library: Library, old: str, new: str, name: str) -> Page:
    """Build the page at one former address."""
    desk = Desk(library, old)
    return Page(
        path=old,
        front=FrontMatter(
            title=name,
            description=_("{name} has a new address.", name=name),
            kind="moved",
            redirect_to=desk.href(new),
            updated=library.newest,
        ),
        template="moved",
        view=MovedView(LinkView(name, desk.href(new))),
    )
