"""Long lists of an actor: takes an actor, gives members, officers, bodies and stances by name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from itertools import chain
from typing import Any

from briefing_site.document.runs import BlockPart, bullets
from briefing_site.interface import _
from briefing_site.knowledge.base import Member
from briefing_site.knowledge.entities import Held
from briefing_site.model.actor import Actor
from briefing_site.model.vocabularies import ActorKind
from briefing_site.naming.actors import common_in_sentence
from briefing_site.naming.typeset import title_of
from briefing_site.pages import bounds, links
from briefing_site.pages.bloc import all_of_members
from briefing_site.pages.library import Library
from briefing_site.pages.page import Planned
from briefing_site.pages.parted import Named, beside
from briefing_site.pages.parts.alike import all_alike
from briefing_site.pages.parts.belonging import member_told, office_holder
from briefing_site.pages.parts.company import all_company
from briefing_site.pages.parts.linking import to_actors
from briefing_site.pages.parts.members import members_on_issues
from briefing_site.pages.parts.positions import LINES_OF_POSITION
from briefing_site.pages.parts.sentences import all_positions, is_cut, stances_list
from briefing_site.pages.parts.ties import all_of_actor


def named(actor: Actor, key: str, heading: str) -> partial[Named[Any]]:
    """Give a list on an actor's page but for what stands in it."""
    return beside(links.actor(actor.id), actor.name, key, heading)


def members(library: Library, bloc: Actor) -> Named[Member]:
    """Give those who are or were members of a bloc."""
    listed = named(bloc, "members", _("Members recorded here"))
    show = partial(members_list, library)
    return listed(library.kb.members[bloc.id], lambda one: one.actor.name, show)


def members_list(library: Library, found: Iterable[Member]) -> BlockPart:
    """List members."""
    return bullets(member_told(library, one) for one in found)


def office_holders(library: Library, body: Actor) -> Named[Actor]:
    """Give those who hold or held an office of a state or a body."""
    listed = named(body, "office-holders", _("Office holders"))
    show = partial(offices_list, library, body)
    return listed(library.kb.office_holders[body.id], name_of, show)


def offices_list(library: Library, body: Actor, found: Iterable[Actor]) -> BlockPart:
    """List offices."""
    return bullets(chain.from_iterable(office_holder(library, body, one) for one in found))


def bodies(library: Library, actor: Actor) -> Named[Actor]:
    """Give the bodies of a state or an organization."""
    listed = named(actor, "bodies", _("Bodies"))
    return listed(library.kb.bodies_of[actor.id], name_of, actors_list)


def actors_list(found: Iterable[Actor]) -> BlockPart:
    """List actors by their names."""
    return bullets(to_actors(found))


def name_of(actor: Actor) -> str:
    """Give the name of an actor."""
    return actor.name


def current_stances(library: Library, actor: Actor) -> Named[Held]:
    """Give where an actor stands."""
    current = list(library.standing.held_of(actor.id).values())
    listed = named(actor, "positions", where_stands(actor))
    return listed(current, issue_of, partial(stances_list, library, actor), lines=LINES_OF_POSITION)


def ended_stances(library: Library, actor: Actor) -> Named[Held]:
    """Give where an actor stood on what it has no position on any longer."""
    standing = library.standing
    over = standing.histories_of(actor.id).keys() - standing.held_of(actor.id).keys()
    ended = [standing.held_in(actor.id, issue)[-1] for issue in sorted(over)]
    listed = named(actor, "ended-positions", where_no_longer(actor))
    return listed(ended, issue_of, partial(stances_list, library, actor), lines=LINES_OF_POSITION)


def where_stands(actor: Actor) -> str:
    """Head where an actor stands: a person, of whom no record says `he` or `she`, by the name."""
    if actor.kind is ActorKind.PERSON:
        return _("Where {actor} stands", actor=common_in_sentence(actor))
    return _("Where they stand") if actor.plural else _("Where it stands")


def where_no_longer(actor: Actor) -> str:
    """Head where an actor no longer stands, a person by the name."""
    if actor.kind is ActorKind.PERSON:
        return _("Where {actor} no longer stands", actor=common_in_sentence(actor))
    return _("Where they no longer stand") if actor.plural else _("Where it no longer stands")


def issue_of(held: Held) -> str:
    """Give the title of the issue on which a stance is held."""
    return title_of(held.issue)


def long_lists(library: Library, actor: Actor) -> Iterator[Planned]:
    """Plan the pages of the lists on an actor's page that are long."""
    kb = library.kb
    for index, lines in (
        (kb.members, members),
        (kb.office_holders, office_holders),
        (kb.bodies_of, bodies),
    ):
        if len(index[actor.id]) > bounds.MOST_ON_PAGE:
            yield from lines(library, actor).pages(library)
    yield from long_standing(library, actor)
    yield from all_of_actor(library, actor).pages(library, bounds.MOST_TIES)
    yield from all_company(library, actor).pages(library, bounds.MOST_COMPANY)
    yield from all_alike(library, actor).pages(library, bounds.MOST_ALIKE)


def long_standing(library: Library, actor: Actor) -> Iterator[Planned]:
    """Plan the pages of where an actor and its members stand, where that is long."""
    if len(library.kb.positions_of[actor.id]) > bounds.MOST_ROWS:
        for stances in (current_stances(library, actor), ended_stances(library, actor)):
            if len(stances.items) > bounds.MOST_ROWS:
                yield from stances.pages(library)
    if is_cut(library, actor):
        yield from all_positions(library, actor).pages(library)
    if held_by_members := members_on_issues(library, actor):
        asked = all_of_members(library, actor, held_by_members)
        if len(asked.items) > bounds.MOST_ROWS:
            yield from asked.pages(library)
