"""The shapes of a version: takes schemas, gives what a client relies on, and what would break it.

A shape is the fields of an object, each as a word: its type, a list's with `[]` behind it, what a
reference leads to with `@` before it, the terms of a vocabulary with `|` between them. An
exclamation mark says that a client can count on it.
"""

from __future__ import annotations

import json
from typing import Any

Shapes = dict[str, dict[str, str]]

ITSELF = ""
"""Stands for the field of what is no object, such as a vocabulary."""


def shapes_of(schemas: dict[str, Any]) -> Shapes:
    """Give the shapes of all schemas by their names."""
    return {name: shape_of(schema) for name, schema in schemas.items()}


def shape_of(schema: dict[str, Any]) -> dict[str, str]:
    """Give the shape of a schema."""
    if "properties" not in schema:
        return {ITSELF: word(schema)}
    needed = schema.get("required", [])
    return {
        name: word(field) + ("!" if name in needed else "")
        for name, field in schema["properties"].items()
    }


def word(field: dict[str, Any]) -> str:
    """Give the word for what a field holds."""
    if "$ref" in field:
        return "@" + str(field["$ref"]).rpartition("/")[2]
    if "enum" in field:
        return "|".join(map(named, field["enum"]))
    if field["type"] == "array":
        return word(field["items"]) + "[]"
    return str(field.get("format", field["type"]))


def named(value: object) -> str:
    """Give a value as JSON has it, a text without its quotation marks."""
    return value if isinstance(value, str) else json.dumps(value)


def breaks(before: Shapes, after: Shapes) -> list[str]:
    """Say what a client that read the one could not read in the other."""
    found = [f"{name} is gone" for name in before if name not in after]
    for name, fields in before.items():
        for field, old in fields.items() if name in after else ():
            new = after[name].get(field)
            if new is None:
                found.append(f"{name}.{field} is gone")
            elif not fits(old, new):
                found.append(f"{name}.{field}: {old} became {new}")
    return found


def fits(old: str, new: str) -> bool:
    """Whether a client that knows one word can read what is of the other."""
    is_sure = new.endswith("!") or not old.endswith("!")
    known, now = old.rstrip("!").split("|"), new.rstrip("!").split("|")
    return is_sure and (known == now or (len(known) > 1 and set(known) <= set(now)))


def together(before: Shapes, after: Shapes) -> Shapes:
    """Add what is new to what was noted, which stays as it is."""
    return {
        name: {**after.get(name, {}), **before.get(name, {})} for name in sorted({*before, *after})
    }
