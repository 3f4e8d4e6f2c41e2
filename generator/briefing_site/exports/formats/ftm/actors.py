"""Actors for FollowTheMoney: takes an actor, gives it with its offices, ties and sources."""

from __future__ import annotations

from collections.abc import Iterator

from briefing_site.exports.formats.ftm.entities import Entities, Entity, prefix, web
from briefing_site.exports.formats.in_words import in_words, lines
from briefing_site.exports.formats.lasting import numbered
from briefing_site.model.languages import language_in_three_letters
from briefing_site.model.vocabularies import ActorKind
from briefing_site.published.actors import PublishedActor
from briefing_site.published.fields import Kind
from briefing_site.published.sources import PublishedActorSource, PublishedSource
from briefing_site.published.values import Reference

PERSON = "Person"

SCHEMATA = {
    ActorKind.PERSON: PERSON,
    ActorKind.STATE: "PublicBody",
    ActorKind.GOVERNMENT_BODY: "PublicBody",
    ActorKind.COURT: "PublicBody",
    ActorKind.COMPANY: "Company",
    ActorKind.BLOC: "Organization",
    ActorKind.ORGANIZATION: "Organization",
    ActorKind.MOVEMENT: "Organization",
    ActorKind.ARMED_GROUP: "Organization",
}
"""Each kind of actor in FollowTheMoney's words."""

LINKS = ("wikidata", "website")
"""The links of an actor for which FollowTheMoney has properties."""

UNNAMED = "LegalEntity"
"""What nobody in particular is: it is not known whether one person or a body."""


def schema_of(actor: PublishedActor) -> str:
    """Say what an actor is."""
    return UNNAMED if actor.unnamed else SCHEMATA[actor.kind]


def actor_entities(made: Entities, actor: PublishedActor) -> Iterator[Entity]:
    """Give an actor, what it is known from, and what ties it to others."""
    id_, seen = made.id_of(Kind.ACTOR, actor.id), made.of_site(actor.id)
    for one in actor.sources:
        yield source_entity(made, one, Kind.ACTOR_SOURCE, one.actor)
    native = [actor.native_name.text] if actor.native_name else []
    links = {one.name: one.value for one in actor.links}
    others = [value for name, value in links.items() if name not in LINKS]
    is_person = actor.kind is ActorKind.PERSON
    yield made.entity(
        *(schema_of(actor), id_, seen),
        name=actor.name,
        alias=[*(one.name for one in actor.aliases), *native],
        previousName=[one.name for one in actor.names],
        lastName=(actor.family_name or "") if is_person and not actor.unnamed else "",
        country=(actor.country or "").lower(),
        classification=actor.kind.value,
        incorporationDate="" if is_person else prefix(actor.from_),
        dissolutionDate="" if is_person else prefix(actor.to),
        description="\n".join(
            [
                *([actor.description] if actor.description else []),
                *lines(actor, "names", "aliases", "native_name", "from_", "to", "disputed_by"),
                *(() if has_offices(actor) else lines(actor, "roles")),
                *other_links(actor),
            ]
        ),
        parent=made.named(actor.parent.actor) if actor.parent else "",
        wikidataId=links.get("wikidata", ""),
        website=web(links.get("website", "")),
        sourceUrl=[web(actor.address), *map(web, others)],
        proof=[made.id_of(Kind.ACTOR_SOURCE, one.id) for one in actor.sources if not one.unread],
    )
    yield from ties(made, actor, id_)


def other_links(actor: PublishedActor) -> Iterator[str]:
    """Give the links for which there is no property, by their names."""
    if others := tuple(one for one in actor.links if one.name not in LINKS):
        yield f"links: {in_words(others)}"


def ties(made: Entities, actor: PublishedActor, id_: str) -> Iterator[Entity]:
    """Give what an actor follows, its memberships, and the offices of a person."""
    for before in actor.succeeds:
        yield made.entity(
            *("Succession", made.id_of("succession", actor.id, before.id)),
            made.of_site(actor.id),
            predecessor=made.named(before),
            successor=id_,
        )
    for one, name in numbered(actor.memberships, lambda one: made.site.first.of(one.of.id)):
        yield made.entity(
            *("Membership", made.id_of("member", actor.id, name)),
            made.of_site(actor.id, one.sources),
            member=id_,
            organization=made.named(one.of),
            startDate=prefix(one.from_),
            endDate=prefix(one.to),
            description="\n".join(
                lines(
                    *(one, "from_", "to", "date_note", "suspended", "note", "disputed_by"),
                    "sources",
                )
            ),
            proof=made.proof(one.sources),
        )
    if has_offices(actor):
        yield from offices(made, actor, id_)


def has_offices(actor: PublishedActor) -> bool:
    """Whether an actor's offices are entities: only a person can hold one there."""
    return schema_of(actor) == PERSON


def offices(made: Entities, actor: PublishedActor, id_: str) -> Iterator[Entity]:
    """Give each office of a person, and that it was held."""
    for office, name in numbered(actor.roles, lambda one: one.title):
        origin = made.of_site(actor.id, office.sources)
        post = made.id_of("post", actor.id, name)
        yield made.entity(
            *("Position", post, origin),
            name=office.title,
            organization=made.named(office.of) if office.of else "",
        )
        yield made.entity(
            *("Occupancy", made.id_of("occupancy", actor.id, name), origin),
            holder=id_,
            post=post,
            startDate=prefix(office.from_),
            endDate=prefix(office.to),
            description="\n".join(
                lines(office, "from_", "to", "date_note", "disputed_by", "sources")
            ),
            proof=made.proof(office.sources),
        )


def source_entity(
    made: Entities, cited: PublishedSource | PublishedActorSource, kind: Kind, of: Reference
) -> Entity:
    """Give a source of a record, as that cites it; it shows nothing where nobody read it."""
    return made.entity(
        *("Article", made.id_of(kind, cited.id), made.of_site(cited.id)),
        title=cited.title,
        publisher=cited.publisher or "",
        author=cited.author or "",
        sourceUrl=[web(cited.url), web(cited.archive_url)],
        publishedAt=prefix(cited.published),
        retrievedAt=cited.accessed.isoformat() if cited.accessed else "",
        language=language_in_three_letters(cited.lang or ""),
        keywords=[*([cited.kind.value] if cited.kind else []), *(["unread"] * cited.unread)],
        description="\n".join(
            [
                *lines(
                    *(cited, "symbol", "published_by", "published", "published_at", "licence"),
                    *("grade", "archive_url", "versions", "based_on", "unread", "note"),
                ),
                f"{of.kind}: {of.label}",
            ]
        ),
    )
