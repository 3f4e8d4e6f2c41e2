"""An actor's page: takes an actor, gives its view."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from briefing_site.interface import _
from briefing_site.knowledge.company import co_signatories
from briefing_site.knowledge.entities import Statement
from briefing_site.model.actor import Actor, Membership, Role
from briefing_site.pages import dates, links
from briefing_site.pages.cards import StatementRow, statement_row
from briefing_site.pages.desk import Desk, LinkView
from briefing_site.pages.events import EventRow, event_row
from briefing_site.pages.feeds import feeds_of
from briefing_site.pages.library import Library
from briefing_site.pages.markdown import Markdown
from briefing_site.pages.newest import Newest, newest
from briefing_site.pages.page import FrontMatter, Page
from briefing_site.pages.sources import footnotes
from briefing_site.pages.stances import PositionRow, ShiftRow, position_row, shift_rows
from briefing_site.pages.terms import kind_word
from briefing_site.pages.ties import TiesView, ties_of_actor

MOST_COMPARED = 8
"""Co-signatories whose comparison is one step away; all others can be chosen there."""

WIKIDATA = "https://www.wikidata.org/wiki/"


@dataclass(frozen=True, slots=True)
class PeriodView:
    """An office, a membership or a member, with its time."""

    title: str
    link: LinkView | None
    period: str
    note: Markdown


@dataclass(frozen=True, slots=True)
class CompanyView:
    """Someone who signed together with the actor, and how often."""

    actor: LinkView
    statements: int


@dataclass(frozen=True, slots=True)
class ActorView:
    """Everything on an actor's page."""

    title: str
    flag: str
    kind: str
    aliases: tuple[str, ...]
    native_name: str
    native_lang: str
    code: str
    country: LinkView | None
    parent: LinkView | None
    description: Markdown
    links: tuple[LinkView, ...]
    roles: tuple[PeriodView, ...]
    memberships: tuple[PeriodView, ...]
    members: tuple[PeriodView, ...]
    bodies: tuple[LinkView, ...]
    office_holders: tuple[PeriodView, ...]
    as_of: str
    positions: tuple[PositionRow, ...]
    history: tuple[PositionRow, ...]
    shifts: tuple[ShiftRow, ...]
    made: Newest[StatementRow]
    concerning: Newest[StatementRow]
    company: tuple[CompanyView, ...]
    compared: tuple[LinkView, ...]
    compare: str
    ties: TiesView
    briefings: Newest[LinkView]
    events: Newest[EventRow]


def actor_page(library: Library, actor: Actor) -> Page:
    """Build an actor's page."""
    desk = Desk(library, links.actor(actor.id), about=actor.id)
    return Page(
        path=desk.path,
        front=FrontMatter(
            title=actor.name,
            description=desk.plain(actor.description)
            or _("What {actor} said and where it stands.", actor=actor.name),
            kind="actor",
            source=actor.span.path,
            updated=library.updated_of_actor(actor.id),
            boost=4,
            feeds=feeds_of(library, desk.path),
        ),
        template="actor",
        view=actor_view(desk, actor),
        footnotes=footnotes(desk),
    )


def actor_view(desk: Desk, actor: Actor) -> ActorView:
    """Gather everything on an actor's page, cited sources numbered from top to bottom."""
    library = desk.library
    kb = library.kb
    company = co_signatories(kb, actor)
    histories = [library.histories[key] for key in library.histories_of_actor[actor.id]]
    return ActorView(
        title=actor.name,
        flag=library.flag_of(actor),
        kind=kind_word(actor.kind),
        aliases=actor.aliases,
        native_name=actor.native_name.text if actor.native_name else "",
        native_lang=actor.native_name.lang if actor.native_name else "",
        code=actor.country or "",
        country=state_of(desk, actor),
        parent=actor_link(desk, actor.parent),
        description=desk.prose(actor.description),
        links=tuple(outside_link(name, value) for name, value in sorted(actor.links.items())),
        roles=tuple(role_view(desk, role) for role in newest_first(actor.roles)),
        memberships=tuple(membership_view(desk, one, one.of) for one in actor.memberships),
        members=tuple(
            membership_view(desk, one.membership, one.actor.id) for one in kb.members[actor.id]
        ),
        bodies=desk.actors(kb.bodies_of[actor.id]),
        office_holders=tuple(
            holder_view(desk, person, role)
            for person in kb.office_holders[actor.id]
            for role in person.roles
            if role.of == actor.id
        ),
        as_of=dates.day(library.newest),
        positions=tuple(position_row(desk, h[-1], library.newest) for h in histories),
        history=tuple(
            position_row(desk, p, library.newest) for h in histories if len(h) > 1 for p in h
        ),
        shifts=shift_rows(desk, library.shifts_of_actor[actor.id]),
        made=newest(kb.statements_by[actor.id], lambda said: statement_row(desk, said)),
        concerning=newest(concerning(desk, actor), lambda said: statement_row(desk, said)),
        company=tuple(CompanyView(desk.actor(o.actor), len(o.statements)) for o in company),
        compared=tuple(comparison(desk, actor, one.actor) for one in company[:MOST_COMPARED]),
        compare=links.comparison(desk.path, [actor.id]),
        ties=ties_of_actor(desk, actor),
        briefings=newest(
            sorted(kb.briefings_naming[actor.id], key=lambda one: (one.date, one.id)),
            desk.briefing,
        ),
        events=newest(kb.events_of[actor.id], lambda event: event_row(desk, event)),
    )


def actor_link(desk: Desk, id_: str | None) -> LinkView | None:
    """Link to an actor that a field names, if it names one."""
    actor = desk.library.kb.actors.get(id_ or "")
    return desk.actor(actor) if actor else None


def comparison(desk: Desk, actor: Actor, other: Actor) -> LinkView:
    """Link from an actor's page to its comparison with another."""
    return LinkView(other.name, links.comparison(desk.path, (actor.id, other.id)))


def state_of(desk: Desk, actor: Actor) -> LinkView | None:
    """Link to the state that a body or a person belongs to; a state belongs to none."""
    state = desk.library.states.get(actor.country or "")
    return desk.actor(state) if state and state.id != actor.id else None


def outside_link(name: str, value: str) -> LinkView:
    """Link to where else the actor is described."""
    if name == "wikidata":
        return LinkView(f"Wikidata {value}", WIKIDATA + value)
    return LinkView(name[:1].upper() + name[1:], value)


def newest_first(roles: Iterable[Role]) -> list[Role]:
    """Sort offices by when they were taken up, those without a date last."""
    return sorted(roles, key=lambda role: str(role.from_ or ""), reverse=True)


def role_view(desk: Desk, role: Role) -> PeriodView:
    """Show an office with the body that it belongs to."""
    when = dates.period(role.from_, role.to)
    return PeriodView(role.title, actor_link(desk, role.of), when, Markdown())


def holder_view(desk: Desk, person: Actor, role: Role) -> PeriodView:
    """Show an office with the person who holds or held it."""
    when = dates.period(role.from_, role.to)
    return PeriodView(role.title, desk.actor(person), when, Markdown())


def membership_view(desk: Desk, membership: Membership, shown: str) -> PeriodView:
    """Show a membership: by the bloc on a member's page, by the member on the bloc's."""
    link = actor_link(desk, shown)
    return PeriodView(
        title=link.text if link else shown,
        link=link,
        period=dates.period(membership.from_, membership.to),
        note=desk.line(membership.note),
    )


def concerning(desk: Desk, actor: Actor) -> list[Statement]:
    """Give the statements that are about an actor, or addressed to it, each once."""
    kb = desk.library.kb
    found = dict.fromkeys((*kb.statements_about[actor.id], *kb.statements_to[actor.id]))
    return sorted(found, key=lambda said: (said.date, said.ref))
