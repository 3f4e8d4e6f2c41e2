"""The schemas of the reports for programs, held to what the commands really print."""

from __future__ import annotations

import json
from typing import Any

import jsonschema  # type: ignore[import-untyped] # brings no types

from briefing_site.reference.formats import formats


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
    schema = next(one.schema for one in formats() if one.command == command)
    checker = jsonschema.FormatChecker()
    validator = jsonschema.Draft202012Validator(strict(schema), format_checker=checker)
    return sorted(error.message for error in validator.iter_errors(json.loads(report)))
