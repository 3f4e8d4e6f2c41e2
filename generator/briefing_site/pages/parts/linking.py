"""Links to records: takes the library and a record, gives a link with the record's name."""

from __future__ import annotations

from collections.abc import Iterable

from briefing_site.document.nodes import Link, Place
from briefing_site.knowledge.entities import Event, Source, Statement
from briefing_site.model.actor import Actor
from briefing_site.model.briefing import Briefing
from briefing_site.naming.wording import headline
from briefing_site.pages import links
from briefing_site.pages.library import Library


def to_actor(actor: Actor) -> Link:
    """Link to an actor's page."""
    return Link(Place(links.actor(actor.id)), (actor.name,))


def to_actors(actors: Iterable[Actor]) -> tuple[Link, ...]:
    """Link to the pages of actors."""
    return tuple(map(to_actor, actors))


def to_named_actor(library: Library, id_: str | None) -> Link | None:
    """Link to an actor that a field names, if it names one."""
    actor = library.kb.actors.get(id_ or "")
    return to_actor(actor) if actor else None


def to_issue(library: Library, id_: str) -> Link:
    """Link to an issue's page."""
    return Link(Place(links.issue(id_)), (library.kb.issues[id_].title,))


def to_issues(library: Library, ids: Iterable[str]) -> tuple[Link, ...]:
    """Link to the pages of issues, leaving out what does not exist."""
    return tuple(to_issue(library, id_) for id_ in ids if id_ in library.kb.issues)


def to_briefing(briefing: Briefing) -> Link:
    """Link to a briefing's page."""
    return Link(Place(links.briefing(briefing.id)), (briefing.title,))


def to_briefings(briefings: Iterable[Briefing]) -> tuple[Link, ...]:
    """Link to the pages of briefings."""
    return tuple(map(to_briefing, briefings))


def to_statement(library: Library, said: Statement) -> Link:
    """Link to a statement's own page."""
    return library.once(_to_statement, said)


def _to_statement(_library: Library, said: Statement) -> Link:
    return Link(Place(links.statement(said.ref)), (headline(said),))


def to_statements(library: Library, statements: Iterable[Statement]) -> tuple[Link, ...]:
    """Link to statements' own pages."""
    return tuple(to_statement(library, said) for said in statements)


def to_source(source: Source) -> Link:
    """Link to a source's own page."""
    return Link(source_place(source), (source.record.title,))


def source_place(source: Source) -> Place:
    """Give the place of a source's own page, which all briefings share that cite it."""
    return Place(links.source(source.identity))


def source_in_list(source: Source) -> Place:
    """Give the place of a source in its briefing's list."""
    return Place(links.briefing(source.briefing.id), links.source_anchor(source.record.id))


def to_event(event: Event) -> Link:
    """Link to an event on its briefing's page."""
    return Link(event_place(event), (event.record.title,))


def event_place(event: Event) -> Place:
    """Give the place of an event on its briefing's page."""
    return Place(links.briefing(event.briefing.id), links.event_anchor(event.record.id))


def comparison_of(*actors: str) -> Place:
    """Give the place where some actors are compared, by their ids."""
    return Place(links.COMPARE, query=f"{links.COMPARED}={','.join(actors)}")
