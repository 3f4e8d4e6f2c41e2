"""The OpenAPI document: it is one, its examples are answers, and its shapes stay what they are."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped] # brings no types
from openapi_spec_validator import OpenAPIV31SpecValidator

from briefing_site.exports.api.everything import api_files
from briefing_site.pages.library import Library
from tests.exports.api.shapes import Shapes, breaks, shapes_of, together
from tests.exports.conftest import library_of
from tests.whole_sites import GOLDEN_SITES

SHAPES = Path(__file__).parent / "expected/v1.json"

MatchGolden = Callable[[str, Path], None]


def document_of(library: Library) -> dict[str, Any]:
    [text] = (one.text for one in api_files(library) if one.path == "api/v1/openapi.json")
    found: dict[str, Any] = json.loads(text)
    return found


@pytest.fixture(scope="module")
def document(everything: Library) -> dict[str, Any]:
    return document_of(everything)


@pytest.mark.parametrize("site", GOLDEN_SITES, ids=lambda site: site.name)
def test_the_document_is_one_of_openapi(site: Path) -> None:
    found = document_of(library_of(site / "briefings"))
    assert list(OpenAPIV31SpecValidator(found).iter_errors()) == []


def test_each_example_is_the_file_that_it_names(
    everything: Library, document: dict[str, Any]
) -> None:
    files = {one.path: one.text for one in api_files(everything)}
    examples = document["components"]["examples"]
    assert set(examples) == {
        *("actor", "issue", "briefing", "source", "statement", "vote", "position", "event"),
        *("list", "standing", "changes", "known", "known-positions", "known-statements"),
        "known-votes",
    }
    for one in examples.values():
        assert json.loads(files[f"api/v1/{one['summary'].strip('`')}"]) == one["value"]


def test_each_example_is_what_is_said_of_its_address(document: dict[str, Any]) -> None:
    for path in document["paths"].values():
        content = path["get"]["responses"]["200"]["content"]["application/json"]
        schema = {**content["schema"], "components": document["components"]}
        for one in content.get("examples", {}).values():
            value = document["components"]["examples"][one["$ref"].rpartition("/")[2]]["value"]
            assert list(Draft202012Validator(schema).iter_errors(value)) == []


def test_each_address_leads_to_a_file_by_its_examples(
    everything: Library, document: dict[str, Any]
) -> None:
    files = {one.path for one in api_files(everything)}
    for path, told in document["paths"].items():
        filled = path
        for one in told["get"].get("parameters", []):
            filled = filled.replace(f"{{{one['name']}}}", one["example"])
        assert "2025" in filled or f"api/v1{filled}" in files  # not every site has that year


def test_every_operation_has_a_name_of_its_own(document: dict[str, Any]) -> None:
    names = [told["get"]["operationId"] for told in document["paths"].values()]
    assert len(set(names)) == len(names)


def test_no_change_breaks_what_a_client_of_the_first_version_reads(
    document: dict[str, Any],
) -> None:
    assert breaks(noted(), shapes_of(document["components"]["schemas"])) == []


def test_what_is_new_in_the_first_version_is_noted(
    document: dict[str, Any], match_golden: MatchGolden
) -> None:
    """With `--update-goldens` it is; what is gone stays noted, and so stays a break."""
    known = noted() if SHAPES.is_file() else {}
    every = together(known, shapes_of(document["components"]["schemas"]))
    match_golden(json.dumps(every, indent=1) + "\n", SHAPES)


def noted() -> Shapes:
    found: Shapes = json.loads(SHAPES.read_text("utf-8"))
    return found


def shape(**fields: str) -> Shapes:
    return {"Vote": fields}


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        (shape(id="string!"), shape(id="string!", more="string"), []),
        (shape(id="string"), shape(id="string!"), []),
        (shape(id="string!"), shape(id="string"), ["Vote.id: string! became string"]),
        (shape(id="string!"), shape(id="integer!"), ["Vote.id: string! became integer!"]),
        (shape(id="string!"), shape(), ["Vote.id is gone"]),
        (shape(id="string!"), {}, ["Vote is gone"]),
        (shape(how="for|against!"), shape(how="for|against|absent!"), []),
        (
            shape(how="for|against!"),
            shape(how="for!"),
            ["Vote.how: for|against! became for!"],
        ),
    ],
)
def test_a_break_is_told_from_what_is_new(before: Shapes, after: Shapes, found: list[str]) -> None:
    assert breaks(before, after) == found


def test_what_is_gone_stays_noted_as_it_was() -> None:
    before, after = shape(id="string!", gone="string"), shape(id="integer!", new="string")
    assert together(before, after) == shape(id="string!", gone="string", new="string")
