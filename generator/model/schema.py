"""The JSON Schema of each kind of file: takes the models, gives draft 2020-12 for editors.

What `check` accepts validates, but for the bare words `true`, `false` and `null` where a
text is expected; what the schema cannot say (a date after another, a reference that leads
nowhere) only `check` finds.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from enum import Enum
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema as core

from generator.model.decode import MODELS
from generator.model.fields import ADDRESS_PATTERN, SCALAR
from generator.model.vocabularies import (
    ACTOR_KINDS,
    ACTS,
    CONFIDENCES,
    LIKELIHOODS,
    SOURCE_KINDS,
    STANCES,
    STATUSES,
)

RECORDS = tuple(MODELS)
"""The kinds of file."""

MEANINGS: dict[str, str] = {
    **ACTOR_KINDS,
    **STATUSES,
    **SOURCE_KINDS,
    **STANCES,
    **CONFIDENCES,
    **{term: f"{words.words}, {words.range}" for term, words in LIKELIHOODS.items()},
}
"""The terms of all vocabularies but the acts, which share words with them."""

ACT_MEANINGS: dict[str, str] = {
    act: f"{term.definition}: *{term.example}*" for act, term in ACTS.items()
}


def when(field: str, value: str, needed: str, **more: object) -> dict[str, Any]:
    """Ask for a field where another has a value."""
    return {
        "if": {"properties": {field: {"const": value}}, "required": [field]},
        "then": {"required": [needed], **more},
    }


CONDITIONS: dict[str, dict[str, Any]] = {
    "StatementRecord": {
        "anyOf": [{"required": ["quote"]}, {"required": ["summary"]}],
        "dependentRequired": {"translation": ["lang"]},
    },
    "PositionRecord": when(
        "stance", "conditional", "conditions", properties={"conditions": {"minItems": 1}}
    ),
    "Briefing": {
        "allOf": [
            when("status", "superseded", "superseded_by"),
            when("status", "retracted", "retraction"),
        ]
    },
}
"""The rules between the fields of a record, by its class."""

LINKS = {
    "properties": {
        "wikidata": {
            "type": "string",
            "pattern": "^Q[0-9]+$",
            "title": "Wikidata",
            "description": "The item that means this actor.",
            "examples": ["Q145"],
        }
    },
    "additionalProperties": {"type": "string", "format": "iri", "pattern": ADDRESS_PATTERN},
}


class Generator(GenerateJsonSchema):
    """Writes the schema as contributors meet the fields: no nulls, texts that may be numbers."""

    def nullable_schema(self, schema: core.NullableSchema) -> JsonSchemaValue:
        """A field without a value is left out, never null."""
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core.WithDefaultSchema) -> JsonSchemaValue:
        """Name a default only where it says something."""
        described = super().default_schema(schema)
        if described.get("default") in (None, [], {}):
            described.pop("default", None)
        return described

    def str_schema(self, schema: core.StringSchema) -> JsonSchemaValue:
        """Accept a number for a text, and no text of white space."""
        del schema
        return {"type": SCALAR, "pattern": r"\S"}

    def enum_schema(self, schema: core.EnumSchema) -> JsonSchemaValue:
        """Give each term its meaning, which editors show beside it."""
        terms = [term.value for term in schema["members"]]
        meanings = ACT_MEANINGS if schema["cls"].__name__ == "Act" else MEANINGS
        return {
            "type": "string",
            "description": first_line(schema["cls"]),
            "enum": terms,
            "markdownEnumDescriptions": [meanings[term] for term in terms],
        }

    def model_schema(self, schema: core.ModelSchema) -> JsonSchemaValue:
        """Add the rules between fields."""
        name = schema["cls"].__name__
        described = super().model_schema(schema)
        described["title"] = title_of(name)
        described["description"] = first_line(schema["cls"])
        return described | CONDITIONS.get(name, {})

    def get_title_from_name(self, name: str) -> str:
        """Write a field's name as words."""
        words = name.strip("_").split("_")
        return " ".join("URL" if word == "url" else word for word in words).capitalize_first()
