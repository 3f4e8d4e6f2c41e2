"""The page of the reports for programs: takes their schemas, gives Markdown and the schemas' files.

A format is one line in `formats()`: the page, the file and the tests follow from its schema.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from briefing_site.changes.change import Changes
from briefing_site.changes.reporters import json as diff_json
from briefing_site.diagnostics.reporters import json as check_json
from briefing_site.frozen import frozen
from briefing_site.reference.json_schema import Schema, schema_of
from briefing_site.reference.markdown import code, sentence, table
from briefing_site.watching.report import Report
from briefing_site.watching.reporters import json as watch_json

INTRODUCTION = """\
With `--format json` these commands speak to programs. What they print is one JSON document in
ASCII, other characters written as `\\u` escapes, so that no terminal's encoding garbles it. Each
has a schema of [JSON Schema](https://json-schema.org/draft/2020-12), and keeps to it: a field that
is added does not change `version`; one that goes or means something else does. Read past what you
do not know."""


@frozen
class Format:
    """A report for programs.

    Attributes:
        command: The command whose report it is.
        about: What the report is of, in one sentence.
        schema: What it looks like.
    """

    command: str
    about: str
    schema: Schema

    @property
    def file(self) -> str:
        """The name of the schema's file."""
        return f"{self.command}.schema.json"


def formats() -> tuple[Format, ...]:
    """Give every report for programs."""
    return (check_format(), diff_format(), watch_format())


def check_format() -> Format:
    """Give the report of `briefings check`."""
    return Format(
        "check",
        "What is wrong, where, and how to mend it.",
        schema_of(check_json.Report, versioned(check_json.VERSION), {}),
    )


def diff_format() -> Format:
    """Give the report of `briefings diff`."""
    top = versioned(diff_json.VERSION) | {
        "summary": {"description": "The changes in one sentence, in English.", "type": "string"},
    }
    tags = {kind.__name__: tag for kind, tag in diff_json.TAGS.items()}
    about = "What is different to readers between two revisions."
    return Format("diff", about, schema_of(Changes, top, tags))


def watch_format() -> Format:
    """Give the report of `briefings watch`."""
    top = versioned(watch_json.VERSION) | {
        "summary": {"description": "The run in one sentence, in English.", "type": "string"},
    }
    about = "Whether what records cite is still there."
    return Format("watch", about, schema_of(Report, top, {}))


def versioned(version: int) -> Schema:
    """Give the field that each document begins with."""
    return {"version": {"description": "The version of this format.", "const": version}}


def schema_file(one: Format) -> str:
    """Write a schema as a file."""
    return json.dumps(one.schema, indent=2) + "\n"


def formats_page() -> str:
    """Describe every report for programs."""
    parts = ["# Reports for programs", INTRODUCTION]
    for one in formats():
        parts += section(one)
    return "\n\n".join(parts) + "\n"


def section(one: Format) -> Iterator[str]:
    """Describe a report, then every object that is in it."""
    yield f"## briefings {one.command}"
    typed = code(f"briefings {one.command} --format json")
    yield f"{typed}, [the schema]({one.file}). {sentence(one.about)}"
    yield fields_table(one, one.schema)
    for name, inner in one.schema["$defs"].items():
        yield f"### {heading(one, name)}"
        yield sentence(inner["description"])
        yield fields_table(one, inner) if "properties" in inner else terms(inner)


def heading(one: Format, name: str) -> str:
    """Call an object so that no two of a page are called the same."""
    return f"{one.command}: {name}"


def fields_table(one: Format, described: Schema) -> str:
    """Describe the fields of an object."""
    fields = described["properties"].items()
    rows = [[code(name), kind(one, f), sentence(meaning(one, f))] for name, f in fields]
    return table(["Field", "Type", "Meaning"], rows)


def meaning(one: Format, field: Schema) -> str:
    """Say what a field means; where nothing is said of it, what the objects in it are."""
    name = field.get("items", {}).get("$ref", "").rpartition("/")[2]
    inner = one.schema["$defs"].get(name, {}).get("description", "")
    return str(field.get("description", inner))


def terms(described: Schema) -> str:
    """Name the terms that a value may be."""
    return f"One of {', '.join(map(code, described['enum']))}."


def kind(one: Format, field: Schema) -> str:
    """Say what a field holds."""
    match field:
        case {"$ref": str(path)}:
            name = path.rpartition("/")[2]
            return f"[{name}](#{one.command}-{name.lower()})"
        case {"anyOf": list(several)}:
            return " or ".join(kind(one, each) for each in several)
        case {"prefixItems": list(items)}:
            return f"list of {len(items)}: {', '.join(kind(one, each) for each in items)}"
        case {"items": dict(item)}:
            return f"list of {kind(one, item)}"
        case {"const": value}:
            return code(json.dumps(value))
        case _:
            return day_or_type(field)


def day_or_type(field: Schema) -> str:
    """Name a type; a date is a text of one form."""
    return "date, as `2025-07-31`" if field.get("format") == "date" else str(field["type"])
