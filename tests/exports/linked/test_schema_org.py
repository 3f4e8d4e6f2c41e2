"""Terms of schema.org: each that is used is there, and stands where and holds what it may.

`schema_org.json` is what release 30.0 of schema.org (CC BY-SA 3.0) says of these terms and classes:
the classes above each, and the domain and the range of each property.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from rdflib import RDF, XSD, Graph, Literal, Namespace, URIRef
from rdflib.term import Node

from tests.exports.linked.conftest import BRF, SCHEMA

KNOWN: dict[str, Any] = json.loads(Path(__file__).with_name("schema_org.json").read_text("utf-8"))

DATES = {XSD.date, XSD.gYearMonth, XSD.gYear, URIRef("http://id.loc.gov/datatypes/edtf/EDTF")}
"""Dates as ISO 8601 has them, which schema.org takes."""

TEXT = {None, XSD.string}


@cache
def above(name: str) -> frozenset[str]:
    """Give a class and all above it."""
    return frozenset({name}).union(*(above(one) for one in KNOWN["types"][name]))


def classes(graph: Graph, node: Node) -> frozenset[str]:
    """Give what something is for schema.org, and all above that; anything is a thing."""
    kinds = [str(one) for one in graph.objects(node, RDF.type)]
    names = [one.removeprefix(str(SCHEMA)) for one in kinds if one.startswith(str(SCHEMA))]
    return frozenset({"Thing"}).union(*map(above, names))


def fits(graph: Graph, value: Node, ranges: Iterable[str]) -> bool:
    """Whether a value is one that a property may have."""
    wanted = set(ranges)
    if isinstance(value, Literal):
        if value.datatype in DATES:
            return "Date" in wanted
        return "Text" in wanted and (value.datatype in TEXT or value.language is not None)
    is_address = "URL" in wanted and isinstance(value, URIRef)
    return is_address or not wanted.isdisjoint(classes(graph, value))


def faults(graph: Graph) -> list[str]:
    """Give each use of a term of schema.org that it does not allow."""
    found = set[str]()
    for subject, term, value in graph:
        if term == RDF.type and str(value).startswith(str(SCHEMA)):
            if str(value).removeprefix(str(SCHEMA)) not in KNOWN["types"]:
                found.add(f"{value} is no class")
        elif str(term).startswith(str(SCHEMA)):
            name = str(term).removeprefix(str(SCHEMA))
            known = KNOWN["properties"].get(name)
            if known is None or known["superseded"]:
                found.add(f"{name} is no term")
            elif classes(graph, subject).isdisjoint(known["domain"]):
                found.add(f"{name} of {sorted(map(str, graph.objects(subject, RDF.type)))}")
            elif not fits(graph, value, known["range"]):
                found.add(f"{name} is {value!r}")
    return sorted(found)


def test_every_term_stands_where_it_may(graph: Graph) -> None:
    assert faults(graph) == []


@pytest.mark.parametrize(
    ("term", "value", "told"),
    [
        (SCHEMA.name, URIRef("urn:x"), "name is "),
        (SCHEMA.familyName, Literal("x"), "familyName of "),
        (SCHEMA.creator, URIRef("urn:x"), "creator is "),
        (SCHEMA.nameOf, Literal("x"), "nameOf is no term"),
        (RDF.type, SCHEMA.Words, "https://schema.org/Words is no class"),
    ],
)
def test_what_schema_org_does_not_allow_is_found(term: URIRef, value: Node, told: str) -> None:
    graph = Graph()
    for triple in [(BRF.x, RDF.type, SCHEMA.Report), (BRF.x, term, value)]:
        graph.add(triple)
    [fault] = faults(graph)
    assert fault.startswith(told)


def test_terms_of_other_vocabularies_exist(graph: Graph) -> None:
    """Those of PROV, Dublin Core and SKOS are known to rdflib, which refuses others."""
    from rdflib import DC, DCTERMS, PROV, SKOS  # noqa: PLC0415 - for this alone

    for space in (DC, DCTERMS, PROV, SKOS):
        used = {one for triple in graph for one in triple if str(one).startswith(str(space))}
        assert used
        known = {str(one) for one in space.__annotations__}
        names = {str(one).removeprefix(str(Namespace(str(space)))) for one in used}
        assert names <= known, names - known
