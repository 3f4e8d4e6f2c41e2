"""The JSON Schemas: well formed, fresh, and of one mind with `check`."""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator  # type: ignore[import-untyped] # brings no types
from pydantic import TypeAdapter

from briefing_site.catalogue import explanations
from briefing_site.model.classes import MODELS
from briefing_site.model.decode import decode
from briefing_site.model.record import Record
from briefing_site.model.schema import RECORDS, schema_of, schema_text
from briefing_site.reference.data_model import inner_records
from briefing_site.source.compose import compose
from briefing_site.source.nodes import Mapping, Node, Scalar, Sequence
from briefing_site.source.text import SourceText
from tests.formats import FORMATS
from tools.frozen import FROZEN

ROOT = Path(__file__).parents[2]
ONE_SHAPE = ("actor", "issue", "briefing")


class EditorLoader(yaml.SafeLoader):
    """Reads scalars as editors do, by the core schema of YAML 1.2."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}  # noqa: RUF012


EditorLoader.add_implicit_resolver(
    "tag:yaml.org,2002:bool", re.compile(r"(true|True|TRUE|false|False|FALSE)$"), list("tTfF")
)
EditorLoader.add_implicit_resolver(
    "tag:yaml.org,2002:null", re.compile(r"(~|null|Null|NULL|)$"), ["~", "n", "N", ""]
)
EditorLoader.add_implicit_resolver(
    "tag:yaml.org,2002:int", re.compile(r"[-+]?[0-9]+$"), list("-+0123456789")
)
EditorLoader.add_implicit_resolver(
    "tag:yaml.org,2002:float",
    re.compile(r"[-+]?[0-9]+\.[0-9]*(e[-+]?[0-9]+)?$"),
    list("0123456789"),
)


def as_editors_read(text: str) -> object:
    read: object = yaml.load(text, Loader=EditorLoader)  # noqa: S506 - a SafeLoader
    return read


def as_check_reads(text: str) -> object:
    node, _ = compose(SourceText("x.yaml", text))
    assert node is not None
    return values(node)


def values(node: Node) -> object:
    """Give a tree as dicts, lists and texts."""
    match node:
        case Scalar():
            return node.text
        case Sequence():
            return [values(item) for item in node.items]
        case Mapping():
            return {key: values(entry.value) for key, entry in node}


def kind_of(path: str) -> str:
    folder = path.split("/")[-2]
    return {"actors": "actor", "issues": "issue"}.get(folder, "briefing")


def validator(record: str) -> Draft202012Validator:
    return Draft202012Validator(schema_of(record), format_checker=FORMATS)


def properties(node: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Go through every described field of a schema."""
    for owner in [node, *node.get("$defs", {}).values()]:
        for name, described in owner.get("properties", {}).items():
            yield f"{owner['title']}.{name}", described
            for inner, link in described.get("properties", {}).items():
                yield f"{owner['title']}.{name}.{inner}", link


@pytest.mark.parametrize("record", RECORDS)
def test_each_schema_is_well_formed(record: str) -> None:
    Draft202012Validator.check_schema(schema_of(record))


@pytest.mark.parametrize("record", RECORDS)
def test_the_written_schema_is_fresh(
    record: str, match_golden: Callable[[str, Path], None]
) -> None:
    match_golden(schema_text(record), ROOT / "schema" / f"{record}.json")


def test_the_schemas_under_version_control_lead_to_no_other_file() -> None:
    texts = {path.name: path.read_text("utf-8") for path in (ROOT / "schema").glob("*.json")}
    assert sorted(texts) == ["actor.json", "briefing.json", "issue.json"]
    references = {ref for text in texts.values() for ref in re.findall(r'"\$ref": "([^"]*)"', text)}
    assert [ref for ref in references if not ref.startswith("#/$defs/")] == []


def test_only_what_a_reference_may_be_is_left_to_the_file_of_ids() -> None:
    alone, shared = schema_of("issue"), schema_of("issue", with_ids=True)
    assert shared["$defs"] == {"IssueId": {"$ref": "ids.json#/$defs/IssueId"}}
    for field in ("parent", "related"):  # made-up ids are no examples beside real ones
        del alone["properties"][field]["examples"]
    assert alone | {"$defs": {}} == shared | {"$defs": {}}


@pytest.mark.parametrize("record", RECORDS)
def test_every_field_has_a_title_a_description_and_an_example(record: str) -> None:
    lacking = [
        f"{name}: {word}"
        for name, described in properties(schema_of(record))
        for word in ("title", "description", "examples")
        if not described.get(word)
    ]
    assert lacking == []


@pytest.mark.parametrize("record", RECORDS)
def test_every_term_has_its_meaning(record: str) -> None:
    vocabularies = [
        described
        for described in schema_of(record).get("$defs", {}).values()
        if "enum" in described
    ]
    assert [
        one["title"]
        for one in vocabularies
        if len(one["enum"]) != len(one["markdownEnumDescriptions"])
    ] == []


@pytest.mark.parametrize("record", RECORDS)
def test_every_example_satisfies_its_own_schema(record: str) -> None:
    schema = schema_of(record)
    wrong = [
        (name, error.message)
        for name, described in properties(schema)
        for value in described["examples"]
        for error in Draft202012Validator(
            {"$defs": schema.get("$defs", {}), **described},
            format_checker=FORMATS,
        ).iter_errors(value)
    ]
    assert wrong == []


@pytest.mark.parametrize("record", RECORDS)
def test_every_example_is_accepted_by_the_model(record: str) -> None:
    models: list[type[Record]] = [MODELS[record], *inner_records(MODELS[record])]
    for model in models:
        for field in model.model_fields.values():
            reader: TypeAdapter[Any] = TypeAdapter(field.rebuild_annotation())
            for value in field.examples or []:
                reader.validate_python(value)


@pytest.mark.parametrize("read", [as_editors_read, as_check_reads])
def test_a_whole_content_validates(read: Callable[[str], object]) -> None:
    validators = {record: validator(record) for record in RECORDS}
    paths = sorted(path for path in FROZEN.rglob("*.yaml"))
    wrong = [
        f"{path.relative_to(ROOT)}: {error.json_path}: {error.message}"
        for path in paths
        for error in validators[kind_of(path.as_posix())].iter_errors(
            read(path.read_text(encoding="utf-8"))
        )
    ]
    assert len(paths) > 100
    assert wrong == []


UNSEEN = {"BRF142"}
"""What no schema refuses: it is given values, and not the lines of a text."""


def shape_faults() -> list[str]:
    codes = (one.code.id for one in explanations())
    return [code for code in codes if code.startswith("BRF1") and code not in UNSEEN]


@pytest.mark.parametrize("code", shape_faults())
def test_a_schema_refuses_what_check_refuses(code: str) -> None:
    explained = next(one for one in explanations() if one.code.id == code)
    valid = {
        "bad": all(is_valid(file.path, file.text) for file in explained.bad),
        "good": all(is_valid(file.path, file.text) for file in explained.good),
    }
    assert valid == {"bad": False, "good": True}


def is_valid(path: str, text: str) -> bool:
    valid: bool = validator(kind_of(path)).is_valid(as_editors_read(text))
    return valid


@pytest.mark.parametrize(
    ("record", "text"),
    [
        ("actor", "{name: 1984, kind: state, country: NO, aliases: [3.10, Yes, off]}"),
        ("issue", "{title: 2024, proposition: 42}"),
        ("briefing", "{title: 1, date: 2025-07-31, summary: 2, authors: [3]}"),
        (
            "briefing",
            "{title: x, date: 2025-07-31, summary: y, events: [{id: 1, date: 2025, title: z}]}",
        ),
    ],
)
def test_a_number_may_stand_for_a_text_in_the_editor_as_in_check(record: str, text: str) -> None:
    MODELS[record].model_validate(as_check_reads(text))
    assert [error.message for error in validator(record).iter_errors(as_editors_read(text))] == []


def test_an_empty_list_is_refused_by_both() -> None:
    text = "{name: Canada, kind: state, aliases: []}"
    node, _ = compose(SourceText("x.yaml", text))
    assert node is not None
    assert [found.slug for found in decode("actor", "x", node).diagnostics] == ["empty-value"]
    errors = validator("actor").iter_errors(as_editors_read(text))
    assert [error.json_path for error in errors] == ["$.aliases"]


def test_the_schema_is_one_document_with_a_relative_address() -> None:
    heads = [
        {key: json.loads(schema_text(record))[key] for key in ("$schema", "$id", "title")}
        for record in ONE_SHAPE
    ]
    draft = "https://json-schema.org/draft/2020-12/schema"
    assert heads == [
        {"$schema": draft, "$id": "actor.json", "title": "Actor"},
        {"$schema": draft, "$id": "issue.json", "title": "Issue"},
        {"$schema": draft, "$id": "briefing.json", "title": "Briefing"},
    ]
