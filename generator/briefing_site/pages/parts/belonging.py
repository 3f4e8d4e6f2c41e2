"""Offices and memberships: takes an actor, gives what it holds and belongs to, with the times."""

from __future__ import annotations

from collections.abc import Iterator

from briefing_site.document.nodes import Inlines, Link
from briefing_site.document.runs import joined, run
from briefing_site.interface import _
from briefing_site.knowledge.base import Member
from briefing_site.knowledge.index import existing
from briefing_site.model.actor import Actor, Membership, Role, Suspension
from briefing_site.naming import dates
from briefing_site.naming.rows import comma
from briefing_site.pages.library import Library
from briefing_site.pages.parts.actor_notes import own_marks
from briefing_site.pages.parts.linking import to_actor, to_actors, to_named_actor
from briefing_site.pages.parts.phrases import in_a_row, say
from briefing_site.pages.parts.texts import line


def offices(library: Library, person: Actor) -> Iterator[Inlines]:
    """Go through a person's offices, the newest first, those without a date last."""
    for role in sorted(person.roles, key=lambda role: str(role.from_ or ""), reverse=True):
        yield office_told(library, person, role, to_named_actor(library, role.of))


def office_holder(library: Library, body: Actor, person: Actor) -> Iterator[Inlines]:
    """Go through the offices of a state or a body that a person holds or held."""
    held = (role for role in person.roles if role.of == body.id)
    yield from (office_told(library, person, role, to_actor(person)) for role in held)


def office_told(library: Library, person: Actor, role: Role, beside: Link | None) -> Inlines:
    """Name an office with its time, who disputes it, and the sources that show it."""
    by = disputed(library, role)
    marks = own_marks(library, person, role.sources)
    return run(office(role, beside), (comma(), by) if by else "", marks)


def office(role: Role, beside: Link | None) -> Inlines:
    """Name an office with what it belongs to, or with who holds it, and its time."""
    is_same = beside is not None and beside.children == (role.title,)
    parts = (
        "" if is_same else role.title,
        beside or "",
        dates.period(role.from_, role.to, role.date_note),
    )
    return joined(filter(None, parts), ", ")


def memberships(library: Library, actor: Actor) -> Iterator[Inlines]:
    """Go through the blocs that an actor is or was a member of."""
    return (membership(library, actor, one, one.of) for one in actor.memberships)


def member_told(library: Library, member: Member) -> Inlines:
    """Name who is or was a member of a bloc, with its time and what is said of it."""
    return membership(library, member.actor, member.membership, member.actor.id)


def membership(library: Library, actor: Actor, record: Membership, beside: str) -> Inlines:
    """Name a membership by the bloc, or by the member, with its time and what is said of it."""
    note = line(library, record.note, actor.id)
    parts = (
        to_named_actor(library, beside) or beside,
        dates.period(record.from_, record.to, record.date_note),
        *(suspension(time) for time in record.suspended),
        disputed(library, record),
    )
    return run(
        joined(filter(None, parts), ", "),
        own_marks(library, actor, record.sources),
        (". ", note) if note else "",
    )


def suspension(time: Suspension) -> str:
    """Say that a member was suspended, and when."""
    when = dates.period(time.from_, time.to)
    return _("suspended {period}", period=when) if when else _("suspended")


def disputed(library: Library, record: Membership | Role) -> Inlines:
    """Say who disputes an office or a membership; nothing where nobody does."""
    by = existing(record.disputed_by, library.kb.actors)
    return say("disputed by: {actors}", actors=in_a_row(to_actors(by))) if by else ()
