"""Actors in STIX: takes actors, gives identities, and relationships for what ties them."""

from __future__ import annotations

from collections.abc import Iterator

from briefing_site.exports.formats.in_words import in_words, lines
from briefing_site.exports.formats.lasting import numbered
from briefing_site.exports.formats.stix.objects import Json, Objects, moment, page
from briefing_site.model.vocabularies import ActorKind
from briefing_site.published.actors import PublishedActor, PublishedMembership, PublishedRole
from briefing_site.published.fields import Kind
from briefing_site.published.sources import PublishedActorSource, PublishedSource
from briefing_site.published.values import Date, Precision

CLASSES = {
    ActorKind.PERSON: "individual",
    ActorKind.STATE: "organization",
    ActorKind.GOVERNMENT_BODY: "organization",
    ActorKind.ORGANIZATION: "organization",
    ActorKind.COMPANY: "organization",
    ActorKind.COURT: "organization",
    ActorKind.BLOC: "group",
    ActorKind.MOVEMENT: "group",
    ActorKind.ARMED_GROUP: "group",
}
"""Each kind of actor in STIX's words."""

GOVERNMENTS = {ActorKind.STATE: ["government"], ActorKind.GOVERNMENT_BODY: ["government"]}
"""The sector of those of which the kind alone says it."""

IN_WORDS = (
    "family_name",
    "names",
    "aliases",
    "native_name",
    "country",
    "from_",
    "to",
    "succeeds",
    "disputed_by",
)
"""What of an actor STIX has no field for."""


def identity(objects: Objects, actor: PublishedActor) -> Iterator[Json]:
    """Give an actor, and what ties it to others."""
    id_, sources = objects.of_record(Kind.ACTOR, actor.id), actor.sources
    for source in sources:
        objects.remember_source(source.id, reference(source))
    own = page(actor.address, objects.site.name, actor.id)
    items = [
        {"source_name": "wikidata", "external_id": one.value}
        if one.name == "wikidata"
        else {"source_name": one.name, "url": one.value}
        for one in actor.links
    ]
    told = [actor.description] if actor.description else []
    kind = "unknown" if actor.unnamed else CLASSES[actor.kind]
    yield objects.made(
        *("identity", id_, objects.of_site),
        name=actor.name,
        description="\n".join([*told, *lines(actor, *IN_WORDS), *offices_alone(actor)]),
        identity_class=kind,
        sectors=GOVERNMENTS.get(actor.kind, []),
        labels=[f"kind:{actor.kind.value}"],
        external_references=[own, *items, *(reference(one) for one in sources)],
    )
    yield from ties(objects, actor, id_)


def offices_alone(actor: PublishedActor) -> Iterator[str]:
    """Give the offices that are of no actor on record, to which nothing could be related."""
    if alone := tuple(one for one in actor.roles if not one.of):
        yield f"roles: {in_words(alone)}"


def ties(objects: Objects, actor: PublishedActor, id_: str) -> Iterator[Json]:
    """Give the body above an actor, its memberships and its offices."""
    if above := actor.parent:
        yield objects.relationship(
            *("parent", (id_, objects.named(above.actor)), objects.of_site),
            description="parent",
            external_references=objects.references(above.sources),
        )
    for one, name in numbered(actor.memberships, lambda one: f"member {one.of.id}"):
        words = ["member", *lines(one, "from_", "to", "date_note", "suspended", "note")]
        yield objects.relationship(
            *(name, (id_, objects.named(one.of)), objects.of_site),
            description="\n".join([*words, *lines(one, "disputed_by")]),
            **times(one),
            external_references=objects.references(one.sources),
        )
    for office, name in numbered(actor.roles, lambda one: f"office {one.title}"):
        if office.of:
            words = ["office", *lines(office, "title", "from_", "to", "date_note", "disputed_by")]
            yield objects.relationship(
                *(name, (id_, objects.named(office.of)), objects.of_site),
                description="\n".join(words),
                **times(office),
                external_references=objects.references(office.sources),
            )


def times(tie: PublishedMembership | PublishedRole) -> Json:
    """Give the days between which something held, where the days themselves are known."""
    found = {"start_time": day(tie.from_), "stop_time": day(tie.to)}
    is_one_day = found["start_time"] == found["stop_time"]
    return {} if is_one_day else {name: value for name, value in found.items() if value}


def day(date: Date | None) -> str:
    """Give a date as STIX has it where it is one day, of which nobody is unsure."""
    if date and date.first and date.is_sure and date.precision is Precision.DAY:
        return moment(date.first)
    return ""


def reference(source: PublishedSource | PublishedActorSource) -> Json:
    """Refer to a source."""
    words = lines(
        *(source, "title", "author", "published_by", "published", "published_at", "symbol"),
        *("accessed", "lang", "kind", "licence", "grade", "archive_url", "versions", "based_on"),
        *("unread", "note"),
    )
    found = {
        "source_name": source.publisher or source.title,
        "description": "\n".join(words),
        "url": source.url,
        "external_id": source.id,
    }
    return {name: value for name, value in found.items() if value}
