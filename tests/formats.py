"""What values are held to by their schemas: formats of texts, and the reports for programs."""

from __future__ import annotations

import json
import re
from functools import cache
from typing import Any
from urllib.parse import quote

import jsonschema  # type: ignore[import-untyped] # brings no types

from briefing_site.reference.formats import formats

FORMATS = jsonschema.FormatChecker()
"""The formats of draft 2020-12, of which two are judged here: see `as_uri`."""

OWN_OF_IRIS = re.compile(
    "[\N{NO-BREAK SPACE}-\ud7ff\uf900-\ufdcf\ufdf0-\uffef"
    + "".join(f"{chr(plane << 16)}-{chr((plane << 16) + 0xFFFD)}" for plane in range(1, 15))
    + "]+"
)
"""The characters that RFC 3987 allows beyond those of RFC 3986."""


def as_uri(iri: str) -> str:
    """Give the URI that an IRI stands for, as RFC 3987 tells it in 3.1.

    jsonschema parses each IRI by a general grammar, which takes a twentieth of a second.
    """
    return OWN_OF_IRIS.sub(lambda found: quote(found[0]), iri)


@FORMATS.checks("iri")  # type: ignore[untyped-decorator] # likewise
def is_iri(value: object) -> bool:
    return not isinstance(value, str) or bool(FORMATS.conforms(as_uri(value), "uri"))


@FORMATS.checks("iri-reference")  # type: ignore[untyped-decorator] # likewise
def is_iri_reference(value: object) -> bool:
    return not isinstance(value, str) or bool(FORMATS.conforms(as_uri(value), "uri-reference"))


def strict(schema: Any) -> Any:  # noqa: ANN401 - a schema, or a part of one
    """Let a schema refuse every field that it does not name."""
    if isinstance(schema, list):
        return [strict(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    found = {key: strict(value) for key, value in schema.items()}
    is_object = isinstance(schema.get("properties"), dict)
    return {**found, "additionalProperties": False} if is_object else found


def unlike_the_schema(command: str, report: str) -> list[str]:
    """Say where a report is not what the schema of a command's reports says."""
    errors = validator_of(command).iter_errors(json.loads(report))
    return sorted(error.message for error in errors)


@cache
def validator_of(command: str) -> jsonschema.Draft202012Validator:
    """Give what holds a command's reports to their schema; to make it takes long."""
    schema = next(one.schema for one in formats() if one.command == command)
    return jsonschema.Draft202012Validator(strict(schema), format_checker=FORMATS)
