"""Whose words bear on an actor: takes it, gives how many statements it made, and others for it.

What is said on behalf of a state is not said by the state, and what a bloc says is not said by its
members: each is counted by itself, and nothing is added up.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from briefing_site.document.nodes import Blocks, Break, Inlines
from briefing_site.document.runs import joined, paragraph, run
from briefing_site.interface import _, spoken
from briefing_site.knowledge.blocs import belongs
from briefing_site.knowledge.entities import Statement
from briefing_site.knowledge.positions import stands
from briefing_site.model.actor import Actor
from briefing_site.pages.library import Library
from briefing_site.pages.parts.linking import to_actor
from briefing_site.pages.parts.phrases import say
from briefing_site.pages.parts.tied import counted


def whose_words(library: Library, actor: Actor) -> Blocks:
    """Count by whom the words are that bear on an actor; nothing where all are its own."""
    own = [one for one in standing(library, actor) if made_by(one, actor)]
    others = list(of_others(library, actor))
    if not others:
        return ()
    itself = say("By itself, alone or with others: {count}", count=spoken().number(len(own)))
    told = _("Statements, each kind counted apart; none is added to another.")
    return (paragraph(joined([told, itself, *others], Break())),)


def standing(library: Library, actor: Actor) -> list[Statement]:
    """Give the statements on an actor's page that were not taken back."""
    return [one for one in library.kb.statements_by[actor.id] if stands(one)]


def made_by(said: Statement, actor: Actor) -> bool:
    """Whether an actor is among those who made a statement."""
    return any(one is actor for one in said.by)


def of_others(library: Library, actor: Actor) -> Iterator[Inlines]:
    """Go through the kinds of others whose words bear on an actor, with how many each said."""
    if names := named(library, on_its_behalf(library, actor)):
        yield say("On its behalf: {actors}", actors=names)
    if names := named(library, in_its_offices(library, actor)):
        yield say("By holders of its offices, not said to be on its behalf: {actors}", actors=names)
    if names := named(library, by_its_bodies(library, actor)):
        yield say("By its bodies: {actors}", actors=names)
    if names := named(library, by_its_blocs(library, actor)):
        yield say("By those of which it was a member on the day: {actors}", actors=names)


def on_its_behalf(library: Library, actor: Actor) -> Iterator[str]:
    """Go through those who spoke for an actor, each once for each statement."""
    for said in standing(library, actor):
        yield from (one.actor.id for one in said.speakers if one.on_behalf_of is actor)


def in_its_offices(library: Library, actor: Actor) -> Iterator[str]:
    """Go through the holders of an actor's offices who are not said to have spoken for it."""
    for holder in library.kb.office_holders[actor.id]:
        for said in standing(library, holder):
            if actor not in said.all_voices and is_in_office(said, holder, actor):
                yield holder.id


def is_in_office(said: Statement, holder: Actor, of: Actor) -> bool:
    """Whether somebody held an office of an actor on the day of a statement of theirs."""
    offices = (role for one in said.speakers if one.actor is holder for role in one.offices)
    return any(role.of == of.id for role in offices)


def by_its_bodies(library: Library, actor: Actor) -> Iterator[str]:
    """Go through the bodies of an actor that spoke, each once for each statement."""
    for body in library.kb.bodies_of[actor.id]:
        for said in standing(library, body):
            if actor not in said.all_voices:
                yield body.id


def by_its_blocs(library: Library, actor: Actor) -> Iterator[str]:
    """Go through what an actor was a member of and that spoke without it, likewise."""
    for bloc in dict.fromkeys(one.of for one in actor.memberships):
        if bloc in library.kb.actors:
            for said in standing(library, library.kb.actors[bloc]):
                if actor not in said.all_voices and belongs(actor, bloc, said.when):
                    yield bloc


def named(library: Library, ids: Iterable[str]) -> Inlines:
    """Name those who spoke, each with how often, the most frequent first; nothing without any."""
    found = Counter(ids)
    names = [(count, run(to_actor(library.kb.actors[id_]))) for id_, count in found.items()]
    return counted(names, len(names))
