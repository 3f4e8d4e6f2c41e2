"""The vocabulary of the data: takes the library, gives as Turtle what its own terms mean.

It is made of what the fields and the closed vocabularies say of themselves. A term that several
classes share has the words of each.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from functools import cache

from briefing_site.exports.linked.more import MORE, MORE_TERMS
from briefing_site.exports.linked.names import Names
from briefing_site.exports.linked.telling import short_of
from briefing_site.exports.linked.terms import (
    OWN,
    USES,
    is_told_elsewhere,
    own_class,
    own_term,
    scheme,
    terms_for,
)
from briefing_site.exports.linked.turtle import Turtle, body, head
from briefing_site.exports.linked.types import usual_types
from briefing_site.model.schema import MEANINGS
from briefing_site.model.shape import first_line
from briefing_site.pages.library import Library
from briefing_site.published.fields import Field, Holds, fields_of, records_in
from briefing_site.published.kinds import kinds
from briefing_site.published.positions import PublishedPosition
from briefing_site.published.statements import PublishedPassage, PublishedStatement

USED = ("dcterms", "owl", "prov", "rdf", "rdfs", "schema", "skos")

NOTES: dict[type, str] = {
    PublishedPosition: "It is what cited words and votes show, as the briefing's writer reads "
    "them: nobody said it, and it is no fact beyond that.",
    PublishedPassage: "Where it accuses, denies, warns or reports it is a claim of who spoke.",
    PublishedStatement: "That somebody spoke, when and in which words is as its sources tell it.",
}
"""What is to be known of a class beside what its records are."""

WRITE = Turtle()


def vocabulary(library: Library) -> str:
    """Describe every term of the vocabulary."""
    names = Names(library)
    title = WRITE.text(f"{library.settings.site_name}: terms of the data")
    about = f"<{names.own[:-1]}> a owl:Ontology ;\n dcterms:title {title} .\n"
    parts = (classes(), properties(), schemes())
    return "".join([*head(names, USED), about, *(line for part in parts for line in part)])


@cache
def all_classes() -> tuple[type, ...]:
    """Give the classes of all records that are told, those in others among them."""
    tops = [one.record for one in kinds()]
    every = dict.fromkeys([*tops, *(inner for top in tops for inner in records_in(top))])
    return tuple(one for one in every if one not in USES)


def classes() -> Iterator[str]:
    """Describe the classes."""
    for cls in all_classes():
        above = [one for one in usual_types(cls) if one != own_class(cls)]
        told = [first_line(cls), *([NOTES[cls]] if cls in NOTES else [])]
        pairs = [("rdfs:comment", WRITE.text(" ".join(told)))]
        yield described(own_class(cls), "rdfs:Class", [*pairs, *between("rdfs:subClassOf", above)])
    comment = WRITE.text("A source with the place in it.")
    yield described(f"{OWN}:Use", "rdfs:Class", [("rdfs:comment", comment)])


def between(term: str, values: Iterable[str]) -> list[tuple[str, str]]:
    """Give each value with a term."""
    return [(term, one) for one in values]


@cache
def meanings() -> Mapping[str, tuple[str, ...]]:
    """Say what each own property means, in the words of each field that it tells."""
    found: dict[str, dict[str, None]] = {term: {text: None} for term, text in MORE_TERMS.items()}
    for cls in all_classes():
        for field in fields_of(cls):
            for term, text in told_by(cls, field):
                found.setdefault(term, {})[text] = None
    return {term: tuple(found[term]) for term in sorted(found)}


def told_by(cls: type, field: Field) -> Iterator[tuple[str, str]]:
    """Give the own terms by which a field is told, each with its meaning."""
    if is_told_elsewhere(field) or field.record in USES or (cls, field.name) in MORE:
        return
    terms = terms_for(cls, field.name)
    for term in terms:
        if term.startswith(f"{OWN}:"):
            yield term, field.meaning
    if field.holds is Holds.DATE:
        short = short_of(terms, field)
        yield f"{OWN}:{short}Words", "The source's own words for the date."
        yield f"{OWN}:{short}OfSource", "Whether the date is the source's, the day being unknown."


def properties() -> Iterator[str]:
    """Describe the properties."""
    for term, texts in meanings().items():
        comments = [("rdfs:comment", WRITE.text(one)) for one in texts]
        yield described(term, "rdf:Property", comments)


def schemes() -> Iterator[str]:
    """Describe the closed vocabularies and their words."""
    fields = (field for cls in all_classes() for field in fields_of(cls))
    for terms in dict.fromkeys(one.terms for one in fields if one.terms):
        name = f"{OWN}:{scheme(terms)}Scheme"
        comment = [("rdfs:comment", WRITE.text(first_line(terms)))]
        yield described(name, "skos:ConceptScheme", comment)
        yield from words(terms, name)


def words(terms: type[StrEnum], within: str) -> Iterator[str]:
    """Describe the words of a closed vocabulary."""
    meant = MEANINGS.get(terms, [])
    for number, one in enumerate(terms):
        pairs = [("skos:inScheme", within), ("skos:notation", WRITE.text(one.value))]
        pairs.append(("skos:prefLabel", WRITE.text(one.value.replace("-", " "), "en")))
        if number < len(meant):
            pairs.append(("skos:definition", WRITE.text(meant[number], "en")))
        yield described(own_term(one), "skos:Concept", pairs)


def described(term: str, kind: str, pairs: Iterable[tuple[str, str]]) -> str:
    """Describe a term."""
    return f"\n{term} {body([kind], pairs)} .\n"
