"""The JSON Schema of each kind of file: takes the models, gives draft 2020-12 for editors.

What `check` accepts validates, but for the bare words `true`, `false` and `null` where a
text is expected; what the schema cannot say (a date after another) only `check` finds.

A schema stands alone and knows how a reference is written: those are under version control.
Beside them, in `with-ids/`, are the same with a file `ids.json` that names what there is
(`briefing_site.exports.ids`): whoever works on the content has them, and Git ignores them.
"""

from __future__ import annotations

import json
from enum import StrEnum
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema as core

from briefing_site.model.acts import ACTS, Act
from briefing_site.model.classes import MODELS
from briefing_site.model.fields import ADDRESS_PATTERN, REFERENCE_PATTERNS, SCALAR
from briefing_site.model.markers import REFERS_TO
from briefing_site.model.shape import first_line, says_none, title_of
from briefing_site.model.statement import WORDS
from briefing_site.model.vocabularies import (
    ACTOR_KINDS,
    COMPLETENESS,
    CONFIDENCES,
    DATES_OF,
    FORMS,
    LIKELIHOODS,
    RESULTS,
    SOURCE_KINDS,
    STANCES,
    STATUSES,
    VOTE_RESULTS,
    VOTE_STANCES,
    ActorKind,
    Completeness,
    Confidence,
    DateOf,
    Form,
    Likelihood,
    Result,
    SourceKind,
    Stance,
    Status,
    VoteResult,
    VoteStance,
)

RECORDS = tuple(MODELS)
"""The kinds of file."""

MEANINGS: dict[type[StrEnum], list[str]] = {
    Act: [f"{term.definition}: *{term.example}*" for term in ACTS.values()],
    ActorKind: list(ACTOR_KINDS.values()),
    Completeness: list(COMPLETENESS.values()),
    Confidence: list(CONFIDENCES.values()),
    Likelihood: [f"{term.words}, {term.range}" for term in LIKELIHOODS.values()],
    Result: list(RESULTS.values()),
    SourceKind: list(SOURCE_KINDS.values()),
    Stance: list(STANCES.values()),
    DateOf: list(DATES_OF.values()),
    Status: list(STATUSES.values()),
    Form: list(FORMS.values()),
    VoteResult: list(VOTE_RESULTS.values()),
    VoteStance: list(VOTE_STANCES.values()),
}
"""What the terms of each vocabulary mean, in the order of the terms."""


def when(field: str, value: str, needed: str, **more: object) -> dict[str, Any]:
    """Ask for a field where another has a value."""
    return {
        "if": {"properties": {field: {"const": value}}, "required": [field]},
        "then": {"required": [needed], **more},
    }


CONDITIONS: dict[str, dict[str, Any]] = {
    "PassageRecord": {
        "anyOf": [{"required": ["quote"]}, {"required": ["summary"]}],
        "dependentRequired": {"lead_in": ["quote"]},
    },
    "StatementRecord": {
        "if": {"required": ["passages"]},
        "then": {"properties": dict.fromkeys(WORDS, False)},
        "else": {
            "required": ["act"],
            "anyOf": [{"required": ["quote"]}, {"required": ["summary"]}],
        },
        "dependentRequired": {"translation": ["lang"], "lead_in": ["quote"]},
        "dependentSchemas": {
            "date_of": {"properties": {"date": False, "date_note": False}},
        },
    },
    "Sponsor": {"oneOf": [{"required": ["actor"]}, {"required": ["others"]}]},
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

IDS_FILE = "ids.json"
"""The file that names what a reference may lead to."""

WITH_IDS = "with-ids"
"""The folder of the schemas that leave references to that file, beside those that stand alone."""

REFERENCES = {
    "actor": ("ActorId", "Actor", "An actor's id: the name of its file."),
    "issue": ("IssueId", "Issue", "An issue's id: the name of its file."),
    "briefing": ("BriefingId", "Briefing", "A briefing's id: the name of its file."),
    "source": ("SourceId", "Source", "A source of this briefing, by its id."),
    "statement": (
        "StatementRef",
        "Statement",
        "A statement or vote of this briefing by its id, or another's as <briefing>#<id>.",
    ),
    "basis": (
        "BasisRef",
        "Basis",
        "A statement, vote, event or source by its id, one of another briefing as <briefing>#<id>.",
    ),
    "office": ("OfficeTitle", "Office", "An office by the exact title of a role."),
    "part": ("PartRef", "Part", "A statement, vote, event or source of this briefing, by its id."),
}
"""Each kind of reference: what schemas call it, its title, and what is written for it."""


SEEN = r"[^\s\u00ad\u200b-\u200f\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff]"
"""What a text must hold, as far as editors are to say it: check knows more that nobody sees."""


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
        """Accept a number for a text, and no text of what nobody sees or of too many characters."""
        most = {"maxLength": schema["max_length"]} if "max_length" in schema else {}
        return {"type": SCALAR, "pattern": SEEN, **most}

    def enum_schema(self, schema: core.EnumSchema) -> JsonSchemaValue:
        """Give each term its meaning, which editors show beside it."""
        vocabulary = schema["cls"]
        return {
            "title": title_of(vocabulary.__name__),
            "description": first_line(vocabulary),
            "type": "string",
            "enum": [str(term) for term in vocabulary],
            "markdownEnumDescriptions": MEANINGS[vocabulary],
        }

    def model_schema(self, schema: core.ModelSchema) -> JsonSchemaValue:
        """Add the rules between fields."""
        name = schema["cls"].__name__
        described = super().model_schema(schema)
        words = {"title": title_of(name), "description": first_line(schema["cls"])}
        for field, inner in described["properties"].items():
            inner.setdefault("title", self.get_title_from_name(field))
            if says_none(schema["cls"], (field,)):
                inner.pop("minItems")
        return words | described | words | CONDITIONS.get(name, {})

    def union_schema(self, schema: core.UnionSchema) -> JsonSchemaValue:
        """Put a text before a record: editors hold what is neither against the first."""
        described = super().union_schema(schema)
        match described.get("anyOf"):
            case [{"$ref": _} as record, text]:
                return {"anyOf": [text, record]}
        return described

    def bool_schema(self, schema: core.BoolSchema) -> JsonSchemaValue:
        """Accept `true` and `false`."""
        del schema
        return {"type": "boolean"}

    def tuple_schema(self, schema: core.TupleSchema) -> JsonSchemaValue:
        """A list without items is left out, never empty."""
        return super().tuple_schema(schema) | {"minItems": 1}

    def dict_schema(self, schema: core.DictSchema) -> JsonSchemaValue:
        """Describe links, the only mapping whose keys contributors choose."""
        del schema
        return {"type": "object"} | LINKS

    def field_title_should_be_set(self, schema: object) -> bool:
        """Give every field a title, those that hold records too."""
        del schema
        return True

    def sort(self, value: JsonSchemaValue, parent_key: str | None = None) -> JsonSchemaValue:
        """Leave everything in the order in which the models have it."""
        del parent_key
        return value

    def get_title_from_name(self, name: str) -> str:
        """Write a field's name as words."""
        words = name.strip("_").replace("_", " ")
        return f"{words[:1].upper()}{words[1:]}".replace("url", "URL").replace("Url", "URL")


def schema_of(record: str, *, with_ids: bool = False) -> dict[str, Any]:
    """Give the schema of one kind of file.

    Args:
        record: `actor`, `issue` or `briefing`.
        with_ids: Leave what a reference may be to the file of ids.
    """
    described = MODELS[record].model_json_schema(schema_generator=Generator)
    kinds = point(described, keep_examples=not with_ids)
    references = {
        REFERENCES[kind][0]: in_ids_file(kind) if with_ids else reference_of(kind)
        for kind in REFERENCES
        if kind in kinds
    }
    head = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"{record}.json",
        "$comment": "Made from the code by `briefings schema`.",
    }
    return head | described | {"$defs": described.get("$defs", {}) | references}


def point(schema: object, *, keep_examples: bool) -> set[str]:
    """Let each reference in a schema point to its kind's description, and give the kinds.

    Editors offer a field's examples: beside ids that there are, made-up ones would mislead.
    """
    inner: list[object] = []
    kinds: set[str] = set()
    if isinstance(schema, dict):
        if not keep_examples and REFERS_TO in schema.keys() | schema.get("items", {}).keys():
            schema.pop("examples", None)
        inner = list(schema.values())
        if kind := schema.pop(REFERS_TO, None):
            schema["$ref"] = f"#/$defs/{REFERENCES[kind][0]}"
            kinds.add(kind)
    elif isinstance(schema, list):
        inner = schema
    return kinds.union(*(point(value, keep_examples=keep_examples) for value in inner))


def reference_of(kind: str) -> dict[str, Any]:
    """Describe a reference by how it is written."""
    _, title, description = REFERENCES[kind]
    return {
        "title": title,
        "description": description,
        "type": SCALAR,
        "pattern": f"^(?:{REFERENCE_PATTERNS[kind]})$",
    }


def in_ids_file(kind: str) -> dict[str, Any]:
    """Leave a reference's description to the file of ids."""
    return {"$ref": f"{IDS_FILE}#/$defs/{REFERENCES[kind][0]}"}


def schema_text(record: str, *, with_ids: bool = False) -> str:
    """Give the schema of one kind of file as it is written to `schema/`."""
    described = schema_of(record, with_ids=with_ids)
    return json.dumps(described, ensure_ascii=False, indent=2) + "\n"
