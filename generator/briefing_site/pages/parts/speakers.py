"""Who speaks: takes actors and a date, gives them with their offices, and divided by bloc."""

from __future__ import annotations

from collections.abc import Sequence

from briefing_site.document.nodes import Blocks, Inlines
from briefing_site.document.runs import blocks, bullets, division, run
from briefing_site.knowledge.blocs import Division, divide
from briefing_site.knowledge.offices import office_on
from briefing_site.knowledge.periods import When
from briefing_site.model.actor import Actor
from briefing_site.pages.library import Library
from briefing_site.pages.parts.linking import to_actor, to_actors
from briefing_site.pages.parts.phrases import listed, say, say_for

MOST_ON_CARD = 4
"""Speakers that a card shows; of more it says how many, and they are listed once."""

SIGNATORIES = "signatories"
"""The place of the list of signatories on the page of a statement or a briefing."""


def speaker(library: Library, actor: Actor, date: When) -> Inlines:
    """Show a speaker with a state's flag, and with the office held on a date."""
    flag = library.flag_of(actor)
    office = office_in_words(library, actor, date)
    return run(f"{flag}\xa0" if flag else "", to_actor(actor), f", {office}" if office else "")


def office_in_words(library: Library, person: Actor, date: When) -> str:
    """Name the office that a person held on a date, and of what."""
    role = office_on(person, date)
    if role is None:
        return ""
    of = library.kb.actors.get(role.of or "")
    return f"{role.title}, {of.name}" if of and of.name not in role.title else role.title


def signatories(library: Library, actors: Sequence[Actor], date: When) -> Blocks:
    """List signatories, and say how they divide by bloc on a date."""
    return library.once(_signatories, (tuple(actor.id for actor in actors), date))


def _signatories(library: Library, signed: tuple[tuple[str, ...], When]) -> Blocks:
    ids, date = signed
    actors = [library.kb.actors[id_] for id_ in ids]
    people = bullets(speaker(library, actor, date) for actor in actors)
    found = divide(library.kb, actors, date)
    return blocks(
        division(people, class_="brf-people"),
        bullets(divided(one) for one in found) if found else (),
    )


def divided(division: Division) -> Inlines:
    """Say how signatories divide by a bloc: `13 of 14 are members of NATO; Austria is not.`."""
    bloc, members, others = to_actor(division.bloc), division.members, division.others
    total = len(members) + len(others)
    if not others:
        return say_for(
            "All {count} are members of {bloc}.",
            "All {count} are members of {bloc}.",
            total,
            bloc=bloc,
        )
    if len(members) < len(others):
        return say(
            "{count} of {total} are members of {bloc}: {members}.",
            count=str(len(members)),
            total=str(total),
            bloc=bloc,
            members=listed(to_actors(members)),
        )
    return say_for(
        "{members} of {total} are members of {bloc}; {others} is not.",
        "{members} of {total} are members of {bloc}; {others} are not.",
        len(others),
        others=listed(to_actors(others)),
        members=str(len(members)),
        total=str(total),
        bloc=bloc,
    )
