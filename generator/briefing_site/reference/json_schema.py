"""The schema of a report for programs: takes a dataclass, gives JSON Schema of draft 2020-12.

Its words are the class's own: the first line of a docstring is what an object is, and a line below
`Attributes:` what a field is. Every field is always there, null where there is nothing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from pydantic import TypeAdapter

DRAFT = "https://json-schema.org/draft/2020-12/schema"

ATTRIBUTE = re.compile(r"^    (\w+): (.+(?:\n {8}.+)*)", re.MULTILINE)
"""A field in a docstring of Google's style, as pydantic gives it: without its indentation."""

Schema = dict[str, Any]


def schema_of(reported: type, top: Schema, tags: Mapping[str, str]) -> Schema:
    """Describe a report.

    Args:
        reported: The class of what is reported.
        top: The fields that stand before its own.
        tags: What the field `change` holds, by the name of a class that is told apart by it.
    """
    found = TypeAdapter(reported).json_schema(mode="serialization")
    inner = found.pop("$defs")
    for name, tag in tags.items():
        inner[name]["properties"] = {"change": {"const": tag}} | inner[name]["properties"]
    whole = described(found)
    whole["properties"] = top | whole["properties"]
    whole["required"] = list(whole["properties"])
    return {"$schema": DRAFT, **whole, "$defs": {name: described(inner[name]) for name in inner}}


def described(found: Schema) -> Schema:
    """Give what pydantic says of a class, with its docstring divided among its fields."""
    about, _, rest = found.get("description", "").partition("\n\nAttributes:\n")
    facts = {"description": spoken(about)}
    if "enum" in found:
        return {**facts, "enum": found["enum"]}
    told = {name: spoken(text) for name, text in ATTRIBUTE.findall(rest)}
    fields = {name: field(one, told.get(name)) for name, one in found["properties"].items()}
    return {**facts, "type": "object", "properties": fields, "required": list(fields)}


def spoken(text: str) -> str:
    """Put a text of the code on one line, in the words of JSON."""
    return " ".join(text.split()).replace("`None`", "`null`")


def field(found: Schema, told: str | None) -> Schema:
    """Give a field without what says nothing: a title made of its name, and a default."""
    kept = {key: value for key, value in found.items() if key not in ("title", "default")}
    return {"description": told, **kept} if told else kept
