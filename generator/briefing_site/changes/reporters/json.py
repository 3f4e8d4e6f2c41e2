r"""The report for programs: takes `Changes`, gives one JSON document of a stable shape.

The document is an object:

- `version`: 1. A field that is added does not change it; one that goes or means something
  else does.
- `summary`: the changes in one sentence, in English.
- `base`, `head`: the commits that were compared; `head` is null for the files on the disk.
- `lost`: pages that are gone without a redirect, each an error.
- `redirects`, `addresses`: former addresses that lead to a page from now on, and new pages.
- `statuses`, `stances`, `shifts`, `sources`, `records`, `duplicates`: what changed.
- `unread`, `findings`: files that cannot be read now, and errors that are new.

Each is a list of objects, `unread` of paths; their fields are those of the classes in
`briefing_site.changes.change`, null where there is nothing. A change of a field has `change`:
`value` (`before`, `after`), `list` (`removed`, `added`), `text` (`before`, `after`, `passages`)
or `part` (`key`, `what`, `label`, `fields`, `said`, `was`). `grades` and `urls` have two items, the
one before and the one after. The text is ASCII, other characters written as `\u` escapes.
"""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import fields, is_dataclass
from typing import Any

from briefing_site.changes.change import Changes, ListChange, PartChange, TextChange, ValueChange
from briefing_site.changes.summary import summarize

VERSION = 1

TAGS = {ValueChange: "value", ListChange: "list", TextChange: "text", PartChange: "part"}


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
