"""The shapes: the graph keeps to them, and a broken record does not."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pyshacl import validate
from rdflib import DCTERMS, PROV, RDF, SKOS, Graph, Literal, URIRef

from tests.exports.linked.conftest import BRF, SCHEMA, YES

Break = Callable[[Graph], None]


def first(graph: Graph, kind: URIRef) -> URIRef:
    """Give the first record of a class, by name."""
    found = (one for one in graph.subjects(RDF.type, kind) if isinstance(one, URIRef))
    return min(found, key=str)


def without(kind: URIRef, term: URIRef) -> Break:
    """Give what takes a term from a record."""

    def broken(graph: Graph) -> None:
        graph.remove((first(graph, kind), term, None))

    return broken


def also(kind: URIRef, term: URIRef, value: URIRef | Literal) -> Break:
    """Give what tells one thing more of a record."""

    def broken(graph: Graph) -> None:
        graph.add((first(graph, kind), term, value))

    return broken


def unread(graph: Graph) -> None:
    """Let a quotation be from what nobody has read."""
    [*_, source] = graph.objects(first(graph, SCHEMA.Quotation), PROV.wasQuotedFrom)
    graph.add((source, BRF.unread, YES))


def withdrawn(graph: Graph) -> None:
    """Let a withdrawn position count."""
    position = first(graph, BRF.Position)
    graph.set((position, BRF.status, BRF["status-retracted"]))
    graph.remove((position, BRF.uncounted, None))


def absent(graph: Graph) -> None:
    """Let somebody who stayed away have voted."""
    ballot = next(iter(graph.subjects(BRF.choice, BRF["ballot-absent"])))
    graph.add((ballot, RDF.type, SCHEMA.VoteAction))


def test_the_graph_keeps_to_them(graph: Graph, shapes: Graph) -> None:
    conforms, _, told = validate(graph, shacl_graph=shapes)
    assert conforms, told


def test_every_shape_is_of_something(graph: Graph, shapes: Graph) -> None:
    """A shape whose class is spelt otherwise would find no fault in anything."""
    for target in shapes.objects(None, URIRef("http://www.w3.org/ns/shacl#targetClass")):
        assert (None, RDF.type, target) in graph, target
    targets = URIRef("http://www.w3.org/ns/shacl#targetObjectsOf")
    for term in shapes.objects(None, targets):
        assert (None, term, None) in graph, term


@pytest.mark.parametrize(
    "broken",
    [
        pytest.param(without(BRF.Briefing, SCHEMA.name), id="a briefing without a name"),
        pytest.param(without(BRF.Briefing, BRF.status), id="a briefing without a status"),
        pytest.param(without(BRF.Statement, PROV.wasAttributedTo), id="words of nobody"),
        pytest.param(without(BRF.Statement, DCTERMS.date), id="a statement without a date"),
        pytest.param(also(BRF.Event, DCTERMS.date, Literal("soon")), id="a date that is none"),
        pytest.param(without(BRF.Passage, BRF.act), id="a passage without an act"),
        pytest.param(without(BRF.Passage, DCTERMS.isPartOf), id="a passage of nothing"),
        pytest.param(without(SCHEMA.Quotation, SCHEMA.text), id="a quotation without words"),
        pytest.param(without(SCHEMA.Quotation, PROV.wasQuotedFrom), id="a quotation from nowhere"),
        pytest.param(without(SCHEMA.Claim, PROV.wasAttributedTo), id="a claim of nobody"),
        pytest.param(unread, id="a quotation from what nobody has read"),
        pytest.param(
            without(BRF.Position, PROV.wasDerivedFrom), id="a position that nothing shows"
        ),
        pytest.param(also(BRF.Position, SCHEMA.creator, BRF.x), id="a position as somebody's word"),
        pytest.param(also(BRF.Position, BRF.stance, BRF["stance-x"]), id="two stances"),
        pytest.param(withdrawn, id="a withdrawn position that counts"),
        pytest.param(without(BRF.Vote, BRF.body), id="a vote of no body"),
        pytest.param(absent, id="an act of voting of who stayed away"),
        pytest.param(without(BRF.Issue, BRF.proposition), id="an issue without a proposition"),
        pytest.param(also(BRF.Issue, SKOS.broader, BRF.x), id="an issue below what is none"),
        pytest.param(also(BRF.Actor, SCHEMA.sameAs, BRF.x), id="an item of Wikidata that is none"),
        pytest.param(without(BRF.Source, DCTERMS.isReferencedBy), id="a source that nobody cites"),
    ],
)
def test_what_is_broken_is_found(graph: Graph, shapes: Graph, broken: Break) -> None:
    other = Graph()
    for triple in graph:
        other.add(triple)
    broken(other)
    conforms, _, _ = validate(other, shacl_graph=shapes)
    assert not conforms
