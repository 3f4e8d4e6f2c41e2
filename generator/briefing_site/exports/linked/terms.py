"""By which words a record is told: takes a class of published records, gives the terms for it.

A field without a term here is called by its own name in the vocabulary of the data, so that none is
left out. Where schema.org has a term that says more than the record, it is not taken: that somebody
was a member in some years, say, is not `memberOf`, and who abstained from a vote by staying away
made no `VoteAction`.
"""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from typing import Final

from briefing_site.model.acts import Act
from briefing_site.model.vocabularies import ActorKind, SourceKind
from briefing_site.published.actors import (
    PublishedActor,
    PublishedAlias,
    PublishedDatedName,
    PublishedRole,
)
from briefing_site.published.briefings import PublishedBriefing
from briefing_site.published.events import PublishedEvent
from briefing_site.published.fields import Field
from briefing_site.published.issues import PublishedIssue
from briefing_site.published.judgements import (
    PublishedAssessment,
    PublishedCorrection,
    PublishedOutcome,
)
from briefing_site.published.kinds import kinds
from briefing_site.published.positions import PublishedEnd, PublishedPosition
from briefing_site.published.sources import (
    PublishedActorSource,
    PublishedActorUse,
    PublishedSource,
    PublishedUse,
    PublishedVersion,
)
from briefing_site.published.statements import (
    PublishedOffice,
    PublishedPassage,
    PublishedSpeaker,
    PublishedStatement,
    PublishedTranslation,
)
from briefing_site.published.votes import PublishedVote

OWN: Final = "brf"
"""The prefix of the vocabulary of the data."""

PREFIXES: dict[str, str] = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "edtf": "http://id.loc.gov/datatypes/edtf/",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "sh": "http://www.w3.org/ns/shacl#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
"""What the names of other vocabularies begin with."""

USES = (PublishedUse, PublishedActorUse)
"""A source with a place in it: what that is told by depends on what rests on it."""

TYPES: dict[type, tuple[str, ...]] = {
    PublishedIssue: ("skos:Concept",),
    PublishedBriefing: ("schema:Report", "prov:Entity"),
    PublishedStatement: ("schema:CreativeWork", "prov:Entity"),
    PublishedPassage: ("schema:CreativeWork", "prov:Entity"),
    PublishedTranslation: ("schema:CreativeWork",),
    PublishedSource: ("prov:Entity",),
    PublishedActorSource: ("prov:Entity",),
    PublishedVersion: ("schema:CreativeWork",),
    PublishedVote: ("schema:Event",),
    PublishedEvent: ("schema:Event",),
    PublishedPosition: ("prov:Entity",),
    PublishedAssessment: ("schema:CreativeWork", "prov:Entity"),
    PublishedCorrection: ("schema:CorrectionComment",),
    PublishedSpeaker: ("prov:Attribution",),
}
"""What every record of a class is in other vocabularies."""

ACTOR_TYPES: dict[ActorKind, tuple[str, ...]] = {
    # As what speaks and votes a state is an organization, too.
    ActorKind.STATE: ("schema:Country", "schema:Organization", "prov:Organization"),
    ActorKind.GOVERNMENT_BODY: ("schema:GovernmentOrganization", "prov:Organization"),
    ActorKind.PERSON: ("schema:Person", "prov:Person"),
}
"""What an actor of a kind is, unless it is an organization of no kind that schema.org knows."""

DATASET_TYPES = ("schema:Dataset",)
"""What all of the record is."""

ORGANIZATION = ("schema:Organization", "prov:Organization")

SOURCE_TYPES: dict[SourceKind, str] = {
    SourceKind.SOCIAL: "schema:SocialMediaPosting",
    SourceKind.REPORT: "schema:Report",
    SourceKind.DATASET: "schema:Dataset",
}
"""What a source of a kind is, unless it is a work of any kind."""

CLAIMS = frozenset({Act.ACCUSE, Act.CONDEMN, Act.DENY, Act.REPORT, Act.WARN})
"""What says that something is so: a claim of who speaks, and nothing more."""

EVERYWHERE: dict[str, tuple[str, ...]] = {
    "id": ("dcterms:identifier",),
    "name": ("schema:name",),
    "address": ("schema:mainEntityOfPage",),
    "briefing": ("dcterms:isPartOf",),
    "date": ("dcterms:date",),
    "description": ("schema:description",),
    "note": ("skos:note",),
    "lang": ("schema:inLanguage",),
}
"""Terms for fields of these names in every class that has none of its own for them."""

TERMS: dict[tuple[type, str], tuple[str, ...]] = {
    (PublishedIssue, "title"): ("schema:name", "skos:prefLabel"),
    (PublishedIssue, "description"): ("skos:definition",),
    (PublishedIssue, "parent"): ("skos:broader",),
    (PublishedIssue, "related"): ("skos:related",),
    (PublishedActor, "family_name"): ("schema:familyName",),
    (PublishedActor, "names"): ("brf:datedName",),
    (PublishedActor, "memberships"): ("brf:membership",),
    (PublishedActor, "roles"): ("brf:role",),
    (PublishedRole, "title"): ("schema:name",),
    (PublishedBriefing, "title"): ("schema:name",),
    (PublishedBriefing, "superseded_by"): ("dcterms:isReplacedBy",),
    (PublishedBriefing, "recorded"): ("dcterms:created",),
    (PublishedBriefing, "updated"): ("schema:dateModified",),
    (PublishedBriefing, "authors"): ("dc:creator",),
    (PublishedBriefing, "issues"): ("dcterms:subject",),
    (PublishedBriefing, "tags"): ("schema:keywords",),
    (PublishedBriefing, "summary"): ("schema:abstract",),
    (PublishedBriefing, "key_points"): ("brf:keyPoint",),
    (PublishedBriefing, "unknowns"): ("brf:unknown",),
    (PublishedSource, "briefing"): ("dcterms:isReferencedBy",),
    (PublishedSource, "based_on"): ("prov:wasDerivedFrom",),
    (PublishedActorSource, "actor"): ("dcterms:isReferencedBy",),
    (PublishedActorSource, "based_on"): ("prov:wasDerivedFrom",),
    **{
        (cls, name): terms
        for cls in (PublishedSource, PublishedActorSource)
        for name, terms in {
            "title": ("schema:name",),
            "publisher": ("dc:publisher",),
            "author": ("dc:creator",),
            "url": ("schema:url",),
            "symbol": ("schema:identifier",),
            "archive_url": ("schema:archivedAt",),
            "published": ("schema:datePublished",),
            "published_at": ("dcterms:issued",),
            "licence": ("dc:rights",),
            "versions": ("dcterms:hasVersion",),
        }.items()
    },
    (PublishedVersion, "url"): ("schema:url",),
    (PublishedVersion, "symbol"): ("schema:identifier",),
    (PublishedVersion, "published"): ("schema:datePublished",),
    (PublishedStatement, "summary"): ("schema:abstract",),
    (PublishedStatement, "by"): ("prov:qualifiedAttribution",),
    (PublishedSpeaker, "actor"): ("prov:agent",),
    (PublishedSpeaker, "offices"): ("brf:office",),
    (PublishedOffice, "title"): ("schema:name",),
    (PublishedPassage, "statement"): ("dcterms:isPartOf",),
    (PublishedPassage, "about"): ("schema:about",),
    (PublishedPassage, "summary"): ("schema:abstract",),
    (PublishedPassage, "translations"): ("schema:workTranslation",),
    (PublishedPassage, "issues"): ("dcterms:subject",),
    (PublishedVote, "title"): ("dcterms:title",),
    (PublishedVote, "symbol"): ("schema:identifier",),
    (PublishedVote, "summary"): ("schema:description",),
    (PublishedVote, "ballots"): ("brf:ballot",),
    (PublishedVote, "sponsors"): ("brf:sponsor",),
    (PublishedVote, "issues"): ("brf:bearing",),
    (PublishedPosition, "actors"): ("brf:actor",),
    (PublishedPosition, "summary"): ("schema:description",),
    (PublishedPosition, "conditions"): ("brf:condition",),
    (PublishedPosition, "evidence"): ("prov:wasDerivedFrom",),
    (PublishedPosition, "statements"): ("brf:statementCount",),
    (PublishedPosition, "votes"): ("brf:voteCount",),
    (PublishedPosition, "documents"): ("brf:documentCount",),
    (PublishedPosition, "independent"): ("brf:independentCount",),
    (PublishedPosition, "unplaced"): ("brf:unplacedCount",),
    (PublishedEnd, "evidence"): ("brf:shownBy",),
    (PublishedEvent, "title"): ("schema:name",),
    (PublishedEvent, "actors"): ("brf:concerns",),
    (PublishedAssessment, "text"): ("schema:text",),
    (PublishedAssessment, "basis"): ("prov:wasDerivedFrom",),
    (PublishedCorrection, "text"): ("schema:text",),
    (PublishedCorrection, "of"): ("schema:about",),
}
"""Terms for the fields of a class. What is not here and not above is called as the field is."""

RESTS: dict[type, str] = {
    PublishedPosition: "prov:wasDerivedFrom",
    PublishedAssessment: "prov:wasDerivedFrom",
    PublishedOutcome: "dcterms:source",
    PublishedAlias: "dcterms:source",
    PublishedDatedName: "dcterms:source",
}
"""By which term a record is told to rest on a source; the other ones by `SOURCE`."""

SOURCE = "dcterms:source"

UNREAD = "brf:namesUnread"
"""By which term a source is told of that nobody has read: it shows nothing."""


@cache
def is_told_elsewhere(field: Field) -> bool:
    """Whether what a field lists are records of a kind, each of which leads back itself."""
    return field.is_other_side or any(one.record is field.record for one in kinds())


@cache
def terms_for(cls: type, name: str) -> tuple[str, ...]:
    """Give the terms for a field of a class."""
    known = TERMS.get((cls, name)) or EVERYWHERE.get(name)
    return known or (f"{OWN}:{camel(name)}",)


def own_class(cls: type) -> str:
    """Give the class of a record in the vocabulary of the data."""
    return f"{OWN}:{cls.__name__.removeprefix('Published')}"


def own_term(term: StrEnum) -> str:
    """Give a word of a closed vocabulary as a term."""
    return f"{OWN}:{scheme(type(term))}-{term.value}"


def scheme(terms: type[StrEnum]) -> str:
    """Give the name of a closed vocabulary, with which those of its words begin."""
    name = terms.__name__
    return name[0].lower() + name[1:]


def camel(name: str) -> str:
    """Write the name of a field as vocabularies write theirs."""
    first, *others = name.split("_")
    return first + "".join(one.title() for one in others)
