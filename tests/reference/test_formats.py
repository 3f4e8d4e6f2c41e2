"""The schemas of the reports for programs: sound, with a word about each object."""

from __future__ import annotations

import jsonschema  # type: ignore[import-untyped] # brings no types
import pytest

from briefing_site.reference.formats import Format, formats

EACH = pytest.mark.parametrize("one", formats(), ids=lambda one: one.command)


@EACH
def test_a_schema_is_sound(one: Format) -> None:
    jsonschema.Draft202012Validator.check_schema(one.schema)


@EACH
def test_a_schema_says_what_each_object_is_and_asks_for_all_its_fields(one: Format) -> None:
    objects = {"": one.schema, **one.schema["$defs"]}
    assert [name for name, described in objects.items() if not described["description"]] == []
    assert [
        name
        for name, described in objects.items()
        if described.get("required", []) != list(described.get("properties", {}))
    ] == []
