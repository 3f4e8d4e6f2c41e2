"""The graph: every record, every field and every word of it, read back by rdflib."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib import DCTERMS, PROV, RDF, SKOS, XSD, Graph, Literal, URIRef

from briefing_site.exports.linked.everything import linked_file, linked_files, linked_size
from briefing_site.exports.linked.names import iri
from briefing_site.exports.linked.on_pages import linked_on
from briefing_site.exports.linked.telling import Telling, known_of, plan_of
from briefing_site.exports.linked.terms import is_told_elsewhere
from briefing_site.exports.linked.turtle import Turtle, block
from briefing_site.exports.linked.vocabulary import all_classes
from briefing_site.pages import export_paths
from briefing_site.pages.library import Library
from briefing_site.pipeline import read_site
from briefing_site.published.fields import fields_of
from briefing_site.published.kinds import kinds
from briefing_site.published.plain import plain
from briefing_site.settings import Settings
from tests.exports.linked.conftest import BRF, SCHEMA, SITE, YES, read
from tests.hostile import Hostile
from tests.whole_sites import ANSWERS

SAID_OTHERWISE = {"first", "last", "precision", "approximate", "uncertain", "edtf", "label", "kind"}
"""What a date says by its type and its marks, and what what is named says of itself."""


def test_every_record_is_there_once(everything: Library, graph: Graph) -> None:
    for kind in kinds():
        own = BRF[kind.record.__name__.removeprefix("Published")]
        found = [str(graph.value(one, DCTERMS.identifier)) for one in graph.subjects(RDF.type, own)]
        assert sorted(found) == sorted(kind.items(everything)), kind.kind
        assert all(isinstance(one, URIRef) for one in graph.subjects(RDF.type, own))


def test_every_field_is_told(everything: Library) -> None:
    """A field that is new in what is published is in the graph, or this names it."""
    for cls in all_classes():
        told = {attribute for attribute, _ in plan_of(cls)}
        assert told == {one.attribute for one in fields_of(cls) if not is_told_elsewhere(one)}, cls
    telling = Telling(everything.once(known_of, ""), Turtle())
    for kind in kinds():
        for record in kind.records(everything):
            for field in kind.fields:
                if getattr(record, field.attribute) and not is_told_elsewhere(field):
                    assert [*telling.pairs(record, frozenset({field.name}))], (kind, field.name)


def leaves(value: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], object]]:  # noqa: ANN401
    """Go through what a record holds, with where each is."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from leaves(inner, (*path, key))
    elif isinstance(value, list):
        for inner in value:
            yield from leaves(inner, path)
    else:
        yield path, value


def test_every_word_of_every_record_is_told(everything: Library, graph: Graph) -> None:
    words = {str(one) for one in graph.objects()}
    ends = {one.rpartition("-")[2] for one in words} | {
        one.partition(f"{BRF}")[2].partition("-")[2] for one in words
    }
    for kind in kinds():
        for record in kind.records(everything):
            for path, value in leaves(plain(record)):
                is_id = path[-1] in {"id", "within"}
                if isinstance(value, str) and path[-1] not in SAID_OTHERWISE and not is_id:
                    is_there = value in words or value in ends or path[-2:-1] == ("links",)
                    assert is_there, (kind.kind, path, value)


def test_a_date_has_the_type_of_its_precision(graph: Graph) -> None:
    dates = [*graph.objects(None, DCTERMS.date)]
    types = {one.datatype for one in dates if isinstance(one, Literal)}
    edtf = URIRef("http://id.loc.gov/datatypes/edtf/EDTF")
    assert types >= {XSD.date, edtf}
    assert types <= {XSD.date, XSD.gYearMonth, XSD.gYear, edtf}
    for one in graph.objects():
        if isinstance(one, Literal) and one.datatype not in {None, edtf}:
            assert not one.ill_typed, one


def test_whatever_is_named_is_told_of(graph: Graph) -> None:
    """No reference leads to nothing; pages and files of the site aside."""
    told = set(graph.subjects())
    pages = {SCHEMA.mainEntityOfPage, RDF.type}
    for _, term, to in graph:
        if isinstance(to, URIRef) and term not in pages and str(to).startswith(SITE):
            assert to in told or str(to).startswith(str(BRF)) or str(to).endswith(".ttl"), (
                term,
                to,
            )


def test_words_stand_in_their_language_with_where_they_are_from(graph: Graph) -> None:
    quotations = [*graph.subjects(RDF.type, SCHEMA.Quotation)]
    assert quotations
    for one in quotations:
        [text] = graph.objects(one, SCHEMA.text)
        assert isinstance(text, Literal)
        assert str(text.language).lower() == str(graph.value(one, SCHEMA.inLanguage)).lower()
        sources = [*graph.objects(one, PROV.wasQuotedFrom)]
        assert all((source, RDF.type, BRF.Source) in graph for source in sources)


def test_who_says_so_stands_by_every_claim(graph: Graph) -> None:
    claims = [*graph.subjects(RDF.type, SCHEMA.Claim)]
    assert claims
    for one in claims:
        assert (one, PROV.wasAttributedTo, None) in graph
        acts = {str(act).rpartition("-")[2] for act in graph.objects(one, BRF.act)}
        assert acts <= {"accuse", "condemn", "deny", "report", "warn"}


def test_a_position_is_nobodys_word(graph: Graph) -> None:
    positions = [*graph.subjects(RDF.type, BRF.Position)]
    assert positions
    for one in positions:
        assert (one, PROV.wasAttributedTo, None) not in graph
        assert (one, SCHEMA.creator, None) not in graph
        assert (one, PROV.wasDerivedFrom, None) in graph


@pytest.mark.parametrize(
    ("id_", "is_work"), [("own-house", False), ("reported", False), ("envoy", True)]
)
def test_what_is_known_from_a_report_alone_is_no_work_of_who_took_part(
    id_: str, *, is_work: bool
) -> None:
    settings = Settings(ANSWERS / "briefings", docs=ANSWERS / "docs", site_url=SITE)
    library = Library(read_site(settings).kb, settings)
    name = URIRef(f"{SITE}statements/2023-08-15-what-waits/{id_}/#this")
    found = read(library)
    assert (name, PROV.wasAttributedTo, None) in found
    assert ((name, SCHEMA.creator, None) in found) == is_work
    on_page = linked_on(library, f"statements/2023-08-15-what-waits/{id_}.md")
    told = json.loads(on_page)
    assert ("schema:creator" in told or "creator" in told) == is_work


def test_what_nobody_read_shows_nothing(everything: Library, graph: Graph) -> None:
    unread = {ref for ref, one in everything.kb.sources.items() if one.record.unread}
    found = {str(graph.value(one, DCTERMS.identifier)) for one in graph.subjects(BRF.unread)}
    assert found >= unread
    shows = (PROV.wasQuotedFrom, PROV.hadPrimarySource, DCTERMS.source)
    for term in shows:
        for source in graph.objects(None, term):
            assert (source, BRF.unread, None) not in graph


def test_who_stayed_away_made_no_act_of_voting(graph: Graph) -> None:
    absent = {*graph.subjects(BRF.choice, BRF["ballot-absent"])}
    cast = {*graph.subjects(RDF.type, SCHEMA.VoteAction)}
    assert absent
    assert cast
    assert absent.isdisjoint(cast)
    assert all((one, SCHEMA.agent, None) not in graph for one in absent)


def test_an_unnamed_actor_is_no_person_and_makes_nothing(everything: Library, graph: Graph) -> None:
    unnamed = [one.id for one in everything.kb.actors.values() if one.unnamed]
    assert unnamed
    for id_ in unnamed:
        name = URIRef(f"{SITE}actors/{id_}/#this")
        assert {*graph.objects(name, RDF.type)} == {BRF.Actor}
        assert (None, SCHEMA.creator, name) not in graph


def test_a_withdrawn_part_says_so(everything: Library, graph: Graph) -> None:
    withdrawn = [one.id for one in everything.kb.briefings.values() if one.is_withdrawn]
    assert withdrawn
    for id_ in withdrawn:
        briefing = URIRef(f"{SITE}briefings/{id_}/#this")
        statuses = {BRF["status-retracted"], BRF["status-superseded"]}
        assert statuses & {*graph.objects(briefing, BRF.status)}
        for part in graph.subjects(DCTERMS.isPartOf, briefing):
            if (part, BRF.status, None) in graph:
                assert (part, BRF.uncounted, YES) in graph


def test_issues_are_concepts_and_actors_are_wikidatas(everything: Library, graph: Graph) -> None:
    issues = everything.kb.issues
    broader = {id_: one.parent for id_, one in issues.items() if one.parent in issues}
    assert broader
    for id_, parent in broader.items():
        own, above = (URIRef(f"{SITE}issues/{one}/#this") for one in (id_, parent))
        assert (own, SKOS.broader, above) in graph
    items = {
        f"http://www.wikidata.org/entity/{one.links['wikidata']}"
        for one in everything.kb.actors.values()
        if "wikidata" in one.links
    }
    assert {str(one) for one in graph.objects(None, SCHEMA.sameAs)} == items
    assert items


def test_hostile_words_stay_whole(hostile_words: tuple[Library, Hostile]) -> None:
    library, words = hostile_words
    graph = read(library)
    shown = {" ".join(str(one).split()) for one in graph.objects() if isinstance(one, Literal)}
    lost = {where for text, where in words.shown.items() if text not in shown}
    assert lost == set()


@given(st.text(), st.sampled_from(["en", "pt-BR", "zh-Hant-TW"]))
def test_any_text_is_read_back(text: str, lang: str) -> None:
    usable = text.encode("utf-8", "ignore").decode()
    write = Turtle()
    pairs = [("<urn:t>", write.text(usable)), ("<urn:l>", write.text(usable, lang))]
    graph = Graph().parse(data=block("urn:a", ["<urn:c>"], pairs).encode(), format="turtle")
    assert {str(one) for one in graph.objects(None, URIRef("urn:t"))} == {usable}
    tagged = [one for one in graph.objects(None, URIRef("urn:l")) if isinstance(one, Literal)]
    assert [str(one.language).lower() for one in tagged] == [lang.lower()]


@given(st.text())
def test_any_address_is_one(address: str) -> None:
    usable = iri(address.encode("utf-8", "ignore").decode())
    data = block(f"urn:x:{usable}", ["<urn:c>"], []).encode()
    assert len(Graph().parse(data=data, format="turtle")) == 1


def test_a_tag_that_is_none_is_left_out() -> None:
    assert Turtle().text("x", "en US") == '"x"'


def test_a_site_without_an_address_names_records_from_where_the_file_is(
    everything: Library,
) -> None:
    library = Library(everything.kb, replace(everything.settings, site_url="", folder="de/"))
    file = linked_file(library, export_paths.DUMP_FILE)
    assert file is not None
    place = "https://copy.example/de/data/briefings.ttl"
    graph = Graph().parse(data=file.bytes, format="turtle", publicID=place)
    assert (URIRef("https://copy.example/de/actors/canada/#this"), None, None) in graph
    pages = {str(one) for one in graph.objects(None, SCHEMA.mainEntityOfPage)}
    assert "https://copy.example/de/actors/canada/" in pages
    own = {str(one) for one in graph.objects(None, RDF.type) if "vocabulary" in str(one)}
    assert all(one.startswith("https://copy.example/de/data/vocabulary.ttl#") for one in own)


def test_a_site_that_does_not_want_it_has_none(everything: Library) -> None:
    without = Library(everything.kb, replace(everything.settings, has_rdf=False))
    assert [*linked_files(without)] == []
    assert linked_file(without, export_paths.DUMP_FILE) is None


def test_a_file_is_made_alone_and_its_size_is_told(everything: Library) -> None:
    for file in linked_files(everything):
        assert linked_file(everything, file.path) == file
        size = linked_size(everything, file.path)
        assert size is None or size.bytes == len(file.bytes)
    assert linked_size(everything, export_paths.DUMP_FILE) is not None


@pytest.mark.parametrize("path", ["data/x.ttl", "data/vocabulary.ttl.txt"])
def test_nothing_else_is_there(everything: Library, path: str) -> None:
    assert linked_file(everything, path) is None
