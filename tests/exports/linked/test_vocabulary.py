"""The vocabulary: every own term that the data uses is told there, with what it means."""

from __future__ import annotations

from pathlib import Path

from rdflib import OWL, RDF, RDFS, SKOS, Graph, URIRef

from briefing_site.pages import export_paths
from briefing_site.pages.library import Library
from tests.exports.linked.conftest import BRF, read

ROOT = Path(__file__).parents[3]


def own_terms(graph: Graph) -> set[URIRef]:
    """Give the terms of the vocabulary that a graph uses."""
    used = {one for triple in graph for one in triple if str(one).startswith(str(BRF))}
    return {one for one in used if isinstance(one, URIRef)}


def test_every_own_term_is_told(everything: Library, graph: Graph, shapes: Graph) -> None:
    vocabulary = read(everything, export_paths.VOCABULARY_FILE)
    told = {one for one in vocabulary.subjects(RDF.type) if isinstance(one, URIRef)}
    asked = {one for one in own_terms(shapes) if not str(one).endswith("Shape")}
    assert own_terms(graph) | asked <= told


def test_every_term_says_what_it_means(everything: Library) -> None:
    vocabulary = read(everything, export_paths.VOCABULARY_FILE)
    for kind in (RDFS.Class, RDF.Property, SKOS.ConceptScheme):
        found = [*vocabulary.subjects(RDF.type, kind)]
        assert found
        for one in found:
            for text in vocabulary.objects(one, RDFS.comment):
                assert str(text).strip(), one
            assert (one, RDFS.comment, None) in vocabulary, one
    for one in vocabulary.subjects(RDF.type, SKOS.Concept):
        assert (one, SKOS.inScheme, None) in vocabulary
    assert len([*vocabulary.subjects(RDF.type, OWL.Ontology)]) == 1


def test_a_class_is_told_with_what_its_records_are(graph: Graph, everything: Library) -> None:
    vocabulary = read(everything, export_paths.VOCABULARY_FILE)
    for cls in vocabulary.subjects(RDF.type, RDFS.Class):
        above = {*vocabulary.objects(cls, RDFS.subClassOf)}
        for one in graph.subjects(RDF.type, cls):
            assert above <= {*graph.objects(one, RDF.type)}, one


def test_the_page_of_the_documentation_names_every_other_term(graph: Graph) -> None:
    text = (ROOT / "docs/linked-data.md").read_text("utf-8")
    manager = graph.namespace_manager
    used = {one for triple in graph for one in triple if isinstance(one, URIRef)}
    kinds = {*graph.predicates(), *graph.objects(None, RDF.type)}
    names = {one.n3(manager) for one in used & kinds if not one.startswith(str(BRF))}
    assert {one for one in names if f"`{one}`" not in text} <= {"rdf:type"}
