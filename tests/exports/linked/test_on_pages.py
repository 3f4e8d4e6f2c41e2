"""Linked data on pages: what it says is in the graph, it is read alone, and it ends no script."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import Any, NoReturn

import pytest
from pyld import jsonld
from rdflib import PROV, RDF, Graph, Literal, URIRef

from briefing_site.exports.linked.on_pages import KINDS, linked_on
from briefing_site.pages.library import Library
from briefing_site.pages.site import planned_pages
from tests.exports.linked.conftest import SCHEMA, SITE
from tests.exports.linked.test_schema_org import faults
from tests.hostile import Hostile

ON_BEHALF_OF = URIRef(f"{SITE}data/vocabulary.ttl#onBehalfOf")

USUAL = 1_500
"""Bytes of what a page usually says."""


def on_every_page(library: Library) -> dict[str, str]:
    """Give what each page of a record says, by its path."""
    told = {plan.path: linked_on(library, plan.path) for plan in planned_pages(library)}
    return {path: script for path, script in told.items() if script}


def ask_nobody(url: str, options: object) -> NoReturn:
    """Refuse to load a context from anywhere."""
    del options
    raise AssertionError(url)


def read(script: str, path: str) -> Graph:
    """Read what a page says, by a program that shares none of our code."""
    options = {"base": f"{SITE}{path.removesuffix('.md')}/", "documentLoader": ask_nobody}
    quads: Any = jsonld.normalize(
        json.loads(script),
        {**options, "algorithm": "URDNA2015", "format": "application/n-quads"},
    )
    return Graph().parse(data=quads, format="nt")


@pytest.fixture(scope="module")
def scripts(everything: Library) -> dict[str, str]:
    """Give what each page says of the site that uses every field."""
    return on_every_page(everything)


def test_every_record_with_a_page_has_its_own(everything: Library, scripts: dict[str, str]) -> None:
    kb = everything.kb
    whole = [*kb.actors, *kb.issues, *kb.briefings, *kb.statements, *kb.votes]
    documents = [ref for ref, one in kb.sources.items() if one.identity == ref]
    assert len(scripts) == len(whole) + len(documents)
    assert {path.partition("/")[0] for path in scripts} == set(KINDS)


def test_what_a_page_says_is_in_the_graph(graph: Graph, scripts: dict[str, str]) -> None:
    known = {(one, str(two), str(three)) for one, two, three in graph}
    for path, script in scripts.items():
        found = read(script, path)
        assert found
        for one, two, three in found:
            if isinstance(one, URIRef) and isinstance(three, URIRef | Literal):
                assert (one, str(two), str(three)) in known, (path, one, two, three)


def test_it_is_of_the_pages_own_record(scripts: dict[str, str]) -> None:
    for path, script in scripts.items():
        own = json.loads(script)["@id"]
        folder, place = path.partition("/")[0], f"{SITE}{path.removesuffix('.md')}/#this"
        assert own == place or folder == "sources", path
        named = {str(one) for one in read(script, path).subjects() if isinstance(one, URIRef)}
        assert {one for one in named if not one.startswith(own.removesuffix("this"))} == set()


def test_schema_org_allows_it(graph: Graph, scripts: dict[str, str]) -> None:
    kinds = [*graph.triples((None, RDF.type, None))]
    for path, script in scripts.items():
        found = read(script, path)
        for triple in kinds:  # what others are, the graph tells
            found.add(triple)
        assert faults(found) == [], path


def test_dates_stand_as_programs_expect_that_read_no_context(scripts: dict[str, str]) -> None:
    dates = [json.loads(one).get("dateModified") for one in scripts.values()]
    told = [one for one in dates if one]
    assert told
    assert all(re.fullmatch(r"\d{4}-\d\d-\d\d", one) for one in told)


def test_it_is_small(scripts: dict[str, str]) -> None:
    sizes = sorted(len(script.encode()) for script in scripts.values())
    assert sizes[len(sizes) * 9 // 10] <= USUAL


def test_an_accusation_is_a_claim_of_who_makes_it(everything: Library) -> None:
    accusing = [
        one.statement.ref
        for one in everything.kb.passages.values()
        if one.act == "accuse" and len(one.statement.passages) == 1
    ]
    assert accusing
    for ref in accusing:
        path = f"statements/{ref.replace('#', '/')}.md"
        found = read(linked_on(everything, path), path)
        [claim] = found.subjects(RDF.type, SCHEMA.Claim)
        speakers = {
            *found.objects(claim, SCHEMA.creator),
            *found.objects(claim, PROV.wasAttributedTo),
        }
        assert speakers
        assert all((one, RDF.type, None) not in found for one in speakers)


def test_a_withdrawn_briefing_and_its_parts_say_so(everything: Library) -> None:
    withdrawn = [one for one in everything.kb.briefings.values() if one.is_withdrawn]
    assert withdrawn
    for one in withdrawn:
        said = json.loads(linked_on(everything, f"briefings/{one.id}.md"))
        assert said["creativeWorkStatus"] == one.status.value
        for part in everything.kb.statements_in[one.id]:
            said = json.loads(linked_on(everything, f"statements/{part.ref.replace('#', '/')}.md"))
            assert said["brf:uncounted"] is True


def test_hostile_words_end_no_script_and_stay_whole(
    hostile_words: tuple[Library, Hostile],
) -> None:
    library, _ = hostile_words
    for path, script in on_every_page(library).items():
        assert not re.search("[<>&\N{LINE SEPARATOR}\u2029]", script), path
        assert json.loads(script)["@type"], path
    [title] = [
        json.loads(linked_on(library, f"issues/{id_}.md"))["name"]
        for id_ in [*library.kb.issues][:1]
    ]
    assert "<script>alert(1)</script>" in title


def test_a_line_of_its_own_is_escaped(everything: Library) -> None:
    path, issue = next((f"issues/{id_}.md", one) for id_, one in everything.kb.issues.items())
    title = "a\N{LINE SEPARATOR}b</script><!--"
    kb = replace(
        everything.kb, issues={issue.id: issue.model_copy(update={"title": title, "parent": None})}
    )
    script = linked_on(Library(kb, everything.settings), path)
    assert "a\\u2028b\\u003c/script\\u003e\\u003c!--" in script
    assert json.loads(script)["name"] == title


def test_a_site_without_an_address_names_records_from_the_page(everything: Library) -> None:
    library = Library(everything.kb, replace(everything.settings, site_url=""))
    found = json.loads(linked_on(library, "actors/canada.md"))
    assert found["@id"] == "../../actors/canada/#this"
    assert found["@context"]["brf"] == "../../data/vocabulary.ttl#"
    assert read(json.dumps(found), "actors/canada.md").value(
        URIRef(f"{SITE}actors/canada/#this"), SCHEMA.name
    ) == Literal("Canada")


def test_nothing_is_said_where_it_is_not_wanted(everything: Library) -> None:
    library = Library(everything.kb, replace(everything.settings, has_linked=False))
    assert linked_on(library, "actors/canada.md") == ""


@pytest.mark.parametrize(
    "path", ["index.md", "actors/index.md", "briefings/2022.md", "actors/nobody.md", "x/canada.md"]
)
def test_other_pages_say_nothing(everything: Library, path: str) -> None:
    assert linked_on(everything, path) == ""


def test_for_whom_somebody_spoke_stands_beside_who_did(everything: Library) -> None:
    spoken_for = [
        (one, speaker.actor.id, behind.id)
        for one in everything.kb.statements.values()
        for speaker in one.speakers
        if (behind := speaker.on_behalf_of)
    ]
    assert spoken_for
    for one, who, whom in spoken_for:
        path = f"statements/{one.ref.replace('#', '/')}.md"
        graph = read(linked_on(everything, path), path)
        name = URIRef(f"{SITE}{path.removesuffix('.md')}/#this")
        told = {
            (str(graph.value(each, PROV.agent)), str(graph.value(each, ON_BEHALF_OF)))
            for each in graph.objects(name, PROV.qualifiedAttribution)
        }
        assert (f"{SITE}actors/{who}/#this", f"{SITE}actors/{whom}/#this") in told
