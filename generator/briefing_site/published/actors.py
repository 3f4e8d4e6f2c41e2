"""Actors as they are published: takes an actor, gives it with all that its record says."""

from __future__ import annotations

from briefing_site.model.actor import Actor, Membership, Role, Suspension
from briefing_site.model.actor_names import Alias, DatedName, NativeName, Parent
from briefing_site.model.vocabularies import ActorKind
from briefing_site.pages import links
from briefing_site.pages.library import Library
from briefing_site.published.fields import Holds, Kind, published, told, written
from briefing_site.published.naming import address, known_actor, known_actors
from briefing_site.published.sources import (
    PublishedActorSource,
    PublishedActorUse,
    own_uses,
    published_actor_source,
)
from briefing_site.published.values import Date, Reference, date_if


@published
class PublishedAlias:
    """Another name that texts use."""

    name: str = written(Alias, "name")
    lang: str | None = written(Alias, "lang", text=Holds.LANGUAGE)
    sources: tuple[PublishedActorUse, ...] = written(Alias, "sources")


@published
class PublishedDatedName:
    """A name that an actor had for a time."""

    name: str = written(DatedName, "name")
    from_: Date | None = written(DatedName, "from")
    to: Date | None = written(DatedName, "to")
    sources: tuple[PublishedActorUse, ...] = written(DatedName, "sources")


@published
class PublishedNativeName:
    """A name in its own language."""

    text: str = written(NativeName, "text")
    lang: str = written(NativeName, "lang", text=Holds.LANGUAGE)


@published
class PublishedParent:
    """The body above."""

    actor: Reference = written(Parent, "actor", to=(Kind.ACTOR,))
    sources: tuple[PublishedActorUse, ...] = written(Parent, "sources")


@published
class PublishedSuspension:
    """A time in which a member had no part in its bloc or organization."""

    from_: Date | None = written(Suspension, "from")
    to: Date | None = written(Suspension, "to")


@published
class PublishedMembership:
    """A time in a bloc or an organization."""

    of: Reference = written(Membership, "of", to=(Kind.ACTOR,))
    from_: Date | None = written(Membership, "from")
    to: Date | None = written(Membership, "to")
    date_note: str | None = written(Membership, "date_note")
    suspended: tuple[PublishedSuspension, ...] = written(Membership, "suspended")
    note: str | None = written(Membership, "note")
    disputed_by: tuple[Reference, ...] = written(Membership, "disputed_by", to=(Kind.ACTOR,))
    sources: tuple[PublishedActorUse, ...] = written(Membership, "sources")


@published
class PublishedRole:
    """An office that a person holds or held."""

    title: str = written(Role, "title")
    of: Reference | None = written(Role, "of", to=(Kind.ACTOR,))
    from_: Date | None = written(Role, "from")
    to: Date | None = written(Role, "to")
    date_note: str | None = written(Role, "date_note")
    disputed_by: tuple[Reference, ...] = written(Role, "disputed_by", to=(Kind.ACTOR,))
    sources: tuple[PublishedActorUse, ...] = written(Role, "sources")


@published
class PublishedLink:
    """Where more of an actor is, by the name of that."""

    name: str = told("What it is: `wikidata`, `website` or another.", "wikidata")
    value: str = told("The Q-id of an item of Wikidata; of any other, the address.", "Q145")


@published
class PublishedActor:
    """A state, a government body, a bloc, an organization or a person."""

    id: str = told("Its id.", "united-kingdom", text=Holds.ID)
    name: str = written(Actor, "name")
    kind: ActorKind = written(Actor, "kind")
    family_name: str | None = written(Actor, "family_name")
    names: tuple[PublishedDatedName, ...] = written(Actor, "names")
    name_in_sentence: str | None = written(Actor, "name_in_sentence")
    plural: bool = written(Actor, "plural")
    aliases: tuple[PublishedAlias, ...] = written(Actor, "aliases")
    native_name: PublishedNativeName | None = written(Actor, "native_name")
    country: str | None = told(
        "ISO 3166-1 alpha-2: a state's own code, or that of the state it belongs to; also `XK`, "
        "`EU`, and former states by ISO 3166-3, such as `SUHH`.",
        "GB",
        of=((Actor, "country"),),
    )
    from_: Date | None = written(Actor, "from")
    to: Date | None = written(Actor, "to")
    succeeds: tuple[Reference, ...] = written(Actor, "succeeds", to=(Kind.ACTOR,))
    unnamed: bool = written(Actor, "unnamed")
    parent: PublishedParent | None = written(Actor, "parent")
    memberships: tuple[PublishedMembership, ...] = written(Actor, "memberships")
    roles: tuple[PublishedRole, ...] = written(Actor, "roles")
    disputed_by: tuple[Reference, ...] = written(Actor, "disputed_by", to=(Kind.ACTOR,))
    description: str | None = written(Actor, "description")
    links: tuple[PublishedLink, ...] = told(
        "Where more of it is: its item of Wikidata, its website and others.",
        of=((Actor, "links"),),
    )
    sources: tuple[PublishedActorSource, ...] = told(
        "What its names, offices and memberships are known from.", of=((Actor, "sources"),)
    )
    formerly: tuple[str, ...] = written(Actor, "formerly")
    address: str = told(
        "Where its page is.", "https://example.org/actors/united-kingdom/", text=Holds.ADDRESS
    )


def published_actor(library: Library, actor: Actor) -> PublishedActor:
    """Give an actor with all that its record says."""
    native = actor.native_name
    return PublishedActor(
        id=actor.id,
        name=actor.name,
        kind=actor.kind,
        family_name=actor.family_name,
        names=tuple([dated_name(actor, one) for one in actor.names]),
        name_in_sentence=actor.name_in_sentence,
        plural=actor.plural,
        aliases=tuple([alias(actor, one) for one in actor.also_named]),
        native_name=PublishedNativeName(text=native.text, lang=native.lang) if native else None,
        country=actor.country,
        from_=date_if(actor.from_),
        to=date_if(actor.to),
        succeeds=known_actors(library, actor.succeeds),
        unnamed=actor.unnamed,
        parent=parent_of(library, actor),
        memberships=memberships(library, actor),
        roles=tuple([role(library, actor, one) for one in actor.roles]),
        disputed_by=known_actors(library, actor.disputed_by),
        description=library.plain(actor.description) or None,
        links=tuple([PublishedLink(name=name, value=to) for name, to in actor.links.items()]),
        sources=tuple([published_actor_source(library, actor, one) for one in actor.sources]),
        formerly=actor.formerly,
        address=address(library, links.actor(actor.id)),
    )


def dated_name(actor: Actor, record: DatedName) -> PublishedDatedName:
    """Give a name that an actor had for a time."""
    return PublishedDatedName(
        name=record.name,
        from_=date_if(record.from_),
        to=date_if(record.to),
        sources=own_uses(actor, record.sources),
    )


def alias(actor: Actor, record: Alias) -> PublishedAlias:
    """Give another name of an actor."""
    uses = own_uses(actor, record.sources)
    return PublishedAlias(name=record.name, lang=record.lang, sources=uses)


def parent_of(library: Library, actor: Actor) -> PublishedParent | None:
    """Give the body above an actor."""
    above = known_actor(library, actor.parent)
    if above is None or actor.above is None:
        return None
    return PublishedParent(actor=above, sources=own_uses(actor, actor.above.sources))


def memberships(library: Library, actor: Actor) -> tuple[PublishedMembership, ...]:
    """Give the times of an actor in blocs and organizations."""
    named = ((known_actor(library, one.of), one) for one in actor.memberships)
    return tuple([membership(library, actor, of, one) for of, one in named if of])


def membership(
    library: Library, actor: Actor, of: Reference, record: Membership
) -> PublishedMembership:
    """Give a time in a bloc or an organization."""
    return PublishedMembership(
        of=of,
        from_=date_if(record.from_),
        to=date_if(record.to),
        date_note=record.date_note,
        suspended=tuple([suspension(time) for time in record.suspended]),
        note=library.plain(record.note) or None,
        disputed_by=known_actors(library, record.disputed_by),
        sources=own_uses(actor, record.sources),
    )


def suspension(record: Suspension) -> PublishedSuspension:
    """Give a time in which a member had no part."""
    return PublishedSuspension(from_=date_if(record.from_), to=date_if(record.to))


def role(library: Library, actor: Actor, record: Role) -> PublishedRole:
    """Give an office."""
    return PublishedRole(
        title=record.title,
        of=known_actor(library, record.of),
        from_=date_if(record.from_),
        to=date_if(record.to),
        date_note=record.date_note,
        disputed_by=known_actors(library, record.disputed_by),
        sources=own_uses(actor, record.sources),
    )
