"""JSON Schema of what is published: takes a class, gives the schema of its plain values.

It is draft 2020-12, which OpenAPI 3.1 takes as it is. A record that stands in another and a value
that many fields hold are definitions of their own, by the name of their class.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Any

from briefing_site.model.shape import first_line
from briefing_site.published.fields import Field, Holds, Kind, fields_of, records_in
from briefing_site.published.values import Precision

DRAFT = "https://json-schema.org/draft/2020-12/schema"

Schema = dict[str, Any]

DAY: Schema = {"type": "string", "format": "date"}

FLAG: Schema = {"type": "boolean", "enum": [True]}
"""As an enumeration of one value: of a `const` some generators of clients make no Python."""

PLAIN: Mapping[Holds, Schema] = {
    Holds.TEXT: {"type": "string"},
    Holds.ID: {"type": "string"},
    Holds.LANGUAGE: {"type": "string"},
    Holds.ADDRESS: {"type": "string", "format": "iri-reference"},
    Holds.MOMENT: {"type": "string", "format": "date-time"},
    Holds.NUMBER: {"type": "integer", "minimum": 0},
    Holds.FLAG: FLAG,
    Holds.DAY: DAY,
}
"""What a field holds that is neither a term nor made of several values; a flag is there if set."""

DATE: Schema = {
    "description": "A date, as exactly as it is known.",
    "type": "object",
    "properties": {
        "edtf": {
            "description": "As EDTF has it (ISO 8601-2), level 0 or 1.",
            "type": "string",
            "examples": ["2025-07-31"],
        },
        "first": {
            "description": "The first day that it can mean; absent where its start is open or not "
            "known.",
            **DAY,
        },
        "last": {
            "description": "The last day that it can mean; absent where its end is open or not "
            "known.",
            **DAY,
        },
        "precision": {"description": "How exactly it is known.", "$ref": "Precision"},
        "approximate": {"description": "Whether it is marked as approximate.", **FLAG},
        "uncertain": {"description": "Whether it is marked as uncertain.", **FLAG},
        "of_source": {
            "description": "Whether it is the source's, the day itself not being known.",
            **FLAG,
        },
        "words": {"description": "The source's own words for it.", "type": "string"},
    },
    "required": ["edtf", "precision"],
}

NAMED: Schema = {
    "id": {"description": "Its id.", "type": "string"},
    "label": {
        "description": "What it is called; of an actor, what it was called on the day.",
        "type": "string",
    },
}

REFERENCE: Schema = {
    "description": "What a record names.",
    "type": "object",
    "properties": NAMED,
    "required": ["id", "label"],
}

PART: Schema = {
    "description": "A part of a briefing that a record names.",
    "type": "object",
    "properties": {
        "kind": {"description": "What it is.", "$ref": "Kind"},
        **NAMED,
        "within": {
            "description": "The id of the statement that a passage is taken out of.",
            "type": "string",
        },
    },
    "required": ["kind", "id", "label"],
}


def name_of(cls: type) -> str:
    """Name the definition of a class."""
    return cls.__name__.removeprefix("Published")


def schema_of(cls: type, prefix: str = "#/$defs/", *, is_closed: bool = False) -> Schema:
    """Describe the plain values of records of a class, without the definitions that it names.

    Args:
        cls: The class.
        prefix: What stands before the name of a definition.
        is_closed: Whether to refuse fields that are not described, as tests do.
    """
    return pointed(object_of(cls, is_within=False, is_closed=is_closed), prefix)


def definitions(
    classes: Iterable[type], prefix: str = "#/$defs/", *, is_closed: bool = False
) -> dict[str, Schema]:
    """Describe all that the schemas of some classes name, by the names of definitions."""
    tops = list(classes)
    inner = dict.fromkeys(one for top in tops for one in records_in(top))
    fields = (field for one in (*tops, *inner) for field in fields_of(one))
    named = [one.terms for one in fields if one.terms]
    terms: list[type[StrEnum]] = [*named, Precision, Kind]
    found: dict[str, Schema] = {
        **{name_of(one): object_of(one, is_within=True, is_closed=is_closed) for one in inner},
        **{one.__name__: vocabulary(one) for one in terms},
        "Date": DATE,
        "Reference": REFERENCE,
        "Part": PART,
    }
    return {name: pointed(found[name], prefix) for name in sorted(found)}


def whole_schema(cls: type, *, is_closed: bool = False) -> Schema:
    """Describe records of a class with all that their description names."""
    named = definitions([cls], is_closed=is_closed)
    described = schema_of(cls, is_closed=is_closed)
    return {"$schema": DRAFT, **described, "$defs": used(described, named)}


def used(described: Schema, named: Mapping[str, Schema]) -> dict[str, Schema]:
    """Give the definitions that a schema names, and those that these name."""
    found: dict[str, Schema] = {}
    waiting = [described]
    while waiting:
        for name in names_in(waiting.pop()):
            if name not in found:
                found[name] = named[name]
                waiting.append(named[name])
    return {name: found[name] for name in sorted(found)}


def names_in(schema: object) -> set[str]:
    """Give the names of the definitions that a schema leads to."""
    if isinstance(schema, list):
        return set().union(*map(names_in, schema))
    if not isinstance(schema, dict):
        return set()
    own = {str(schema["$ref"]).rpartition("/")[2]} if isinstance(schema.get("$ref"), str) else set()
    return own.union(*map(names_in, schema.values()))


def object_of(cls: type, *, is_within: bool, is_closed: bool) -> Schema:
    """Describe the object that a record becomes; within another it does not lead back to that."""
    fields = [one for one in fields_of(cls) if not (one.is_way_back and is_within)]
    return {
        "title": name_of(cls),
        "description": first_line(cls),
        "type": "object",
        "properties": {one.name: property_of(one) for one in fields},
        "required": [one.name for one in fields if one.is_required],
        **({"additionalProperties": False} if is_closed else {}),
    }


def property_of(field: Field) -> Schema:
    """Describe a field; a list is not there where it is empty."""
    examples = {} if field.example is None else {"examples": [field.example]}
    is_bare = field.holds in PLAIN or field.holds is Holds.TERM
    shown = examples if is_bare else {}
    if field.is_list:
        items = {**item_of(field), **shown}
        return {"description": field.meaning, "type": "array", "items": items, "minItems": 1}
    return {"description": field.meaning, **item_of(field), **shown}


def item_of(field: Field) -> Schema:
    """Describe one value of a field."""
    if field.holds is Holds.DATE:
        return {"$ref": "Date"}
    if field.holds is Holds.REFERENCE:
        return {"$ref": "Part" if len(field.refers_to) > 1 else "Reference"}
    if field.record:
        return {"$ref": name_of(field.record)}
    return {"$ref": field.terms.__name__} if field.terms else PLAIN[field.holds]


def vocabulary(terms: type[StrEnum]) -> Schema:
    """Name the terms of a vocabulary."""
    return {
        "title": terms.__name__,
        "description": first_line(terms),
        "type": "string",
        "enum": [one.value for one in terms],
    }


def pointed(schema: Schema, prefix: str) -> Schema:
    """Let what a schema names lead to where its definitions stand."""
    return {
        key: f"{prefix}{value}" if key == "$ref" else _pointed(value, prefix)
        for key, value in schema.items()
    }


def _pointed(value: Any, prefix: str) -> Any:  # noqa: ANN401 - any part of a schema
    if isinstance(value, dict):
        return pointed(value, prefix)
    return [_pointed(one, prefix) for one in value] if isinstance(value, list) else value
