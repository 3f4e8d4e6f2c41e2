r"""The report for programs: takes `Changes`, gives one JSON document of a stable shape.

The document is an object: `version`, `summary`, and the fields of `Changes`; what is in them are
lists of objects, whose fields are those of the classes in `briefing_site.changes.change`, null
where there is nothing. A change of a field says in `change` which of the five it is. The page
`docs/reference/formats.md` and the schema beside it are made from those classes.

A field that is added does not change the version; one that goes or means something else does. The
text is ASCII, other characters written as `\u` escapes.
"""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import fields, is_dataclass
from typing import Any

from briefing_site.changes.ballot_change import BallotChange
from briefing_site.changes.change import Changes, PartChange
from briefing_site.changes.summary import summarize
from briefing_site.changes.value_change import ListChange, TextChange, ValueChange

VERSION = 1

TAGS = {
    ValueChange: "value",
    ListChange: "list",
    TextChange: "text",
    BallotChange: "ballot",
    PartChange: "part",
}


def report_json(changes: Changes) -> str:
    """Report changes as a JSON document."""
    document = {"version": VERSION, "summary": summarize(changes), **as_json(changes)}
    return json.dumps(document, indent=2) + "\n"


def as_json(value: Any) -> Any:  # noqa: ANN401 - whatever changes are made of
    """Give a value as JSON has it; a change of a field says of which kind it is."""
    if isinstance(value, tuple):
        return [as_json(item) for item in value]
    if isinstance(value, dt.date):
        return value.isoformat()
    if is_dataclass(value):
        tag = {"change": TAGS[type(value)]} if type(value) in TAGS else {}
        return tag | {one.name: as_json(getattr(value, one.name)) for one in fields(value)}
    return value
