"""How records are named for programs: takes what resolved records name, gives references."""

from __future__ import annotations

from collections.abc import Iterable

from briefing_site.interface import _
from briefing_site.knowledge.entities import (
    Event,
    Evidence,
    Passage,
    PolicyPosition,
    Source,
    Statement,
    Vote,
)
from briefing_site.knowledge.periods import When
from briefing_site.model.actor import Actor
from briefing_site.model.briefing import Briefing
from briefing_site.model.issue import Issue
from briefing_site.naming.actors import name_on
from briefing_site.naming.groups import group
from briefing_site.naming.stances import Proposition, name_for_scripts
from briefing_site.naming.votes import vote_name
from briefing_site.pages.library import Library
from briefing_site.published.fields import Kind
from briefing_site.published.values import Reference


def to_actor(actor: Actor, when: When | None = None) -> Reference:
    """Name an actor as it was called then, or as it is."""
    label = name_on(actor, when) if when and actor.names else actor.name
    return Reference(Kind.ACTOR, actor.id, label)


def to_actors(actors: Iterable[Actor], when: When | None = None) -> tuple[Reference, ...]:
    """Name actors as they were called then, or as they are."""
    return tuple([to_actor(one, when) for one in actors])


def known_actors(library: Library, ids: Iterable[str | None]) -> tuple[Reference, ...]:
    """Name the actors with some ids, without those that nobody recorded."""
    actors = library.kb.actors
    return tuple([to_actor(actors[id_]) for id_ in ids if id_ and id_ in actors])


def known_actor(library: Library, id_: str | None) -> Reference | None:
    """Name the actor with an id; nothing where nobody recorded it."""
    return next(iter(known_actors(library, [id_])), None)


def to_issue(issue: Issue) -> Reference:
    """Name an issue."""
    return Reference(Kind.ISSUE, issue.id, issue.title)


def to_issues(issues: Iterable[Issue]) -> tuple[Reference, ...]:
    """Name issues."""
    return tuple([to_issue(one) for one in issues])


def known_issues(library: Library, ids: Iterable[str | None]) -> tuple[Reference, ...]:
    """Name the issues with some ids, without those that nobody recorded."""
    issues = library.kb.issues
    return tuple([to_issue(issues[id_]) for id_ in ids if id_ and id_ in issues])


def to_briefing(briefing: Briefing) -> Reference:
    """Name a briefing."""
    return Reference(Kind.BRIEFING, briefing.id, briefing.title)


def to_spoken(library: Library, spoken: Statement | Passage) -> Reference:
    """Name a statement, or a passage of one."""
    name = library.name_of(spoken)
    if isinstance(spoken, Statement):
        return Reference(Kind.STATEMENT, spoken.ref, name)
    return Reference(Kind.PASSAGE, spoken.ref, name, spoken.statement.ref)


def to_vote(vote: Vote) -> Reference:
    """Name a vote."""
    return Reference(Kind.VOTE, vote.ref, vote_name(vote))


def to_event(event: Event) -> Reference:
    """Name an event."""
    return Reference(Kind.EVENT, event.ref, event.record.title)


def to_source(source: Source) -> Reference:
    """Name a source."""
    return Reference(Kind.SOURCE, source.ref, source.record.title)


def to_position(library: Library, position: PolicyPosition) -> Reference:
    """Name a position."""
    return Reference(Kind.POSITION, position.ref, position_name(library, position))


def position_name(library: Library, position: PolicyPosition) -> str:
    """Say who takes which stance on which proposition."""
    return library.once(_position_name, position)


def _position_name(_library: Library, position: PolicyPosition) -> str:
    proposition = str(Proposition.of(position.issue))
    stance = name_for_scripts(position.stance)
    on = _("{stance}: {proposition}", stance=stance, proposition=proposition)
    return _("{who}: {what}", who=group(position.actors, position.when), what=on)


def to_part(library: Library, part: Evidence | Event | Source) -> Reference:
    """Name a part of a briefing."""
    match part:
        case Vote():
            return to_vote(part)
        case Event():
            return to_event(part)
        case Source():
            return to_source(part)
    return to_spoken(library, part)


def to_parts(library: Library, parts: Iterable[Evidence | Event | Source]) -> tuple[Reference, ...]:
    """Name parts of briefings."""
    return tuple([to_part(library, one) for one in parts])


def to_refs(library: Library, refs: Iterable[str]) -> tuple[Reference, ...]:
    """Name the statements, passages and votes with some references."""
    kb = library.kb
    return to_parts(library, [kb.votes.get(ref) or kb.spoken(ref) for ref in refs])


def address(library: Library, path: str, anchor: str = "") -> str:
    """Give where something is on the web, relative to the site's root where that has no address."""
    addresses = library.addresses
    return addresses.published(path, anchor) or addresses.page(path, anchor)
