r"""The report for programs: takes diagnostics, gives one JSON document of a stable shape.

The document is an object:

- `version`: 1. A field that is added does not change it; one that goes or means something
  else does.
- `counts`: an object with the numbers of `error` and `advice`.
- `diagnostics`: a list of objects in the order of places, each with `code`, `slug`,
  `severity` (`error` or `advice`), `message`, `span`, `hint` (an object, or null) and
  `notes` (a list of objects). A hint and a note have `message` and `span` (or null).

A span has `path`, `line`, `column`, `end_line` and `end_column`. Lines and columns count
from 1, columns count characters, and the end is the character after the last. The text is
ASCII, other characters written as `\u` escapes, so that no terminal's encoding garbles it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint, Note
from briefing_site.diagnostics.severity import Severity

VERSION = 1


def report_json(diagnostics: Iterable[Diagnostic]) -> str:
    """Report findings as a JSON document."""
    found = list(diagnostics)
    document = {
        "version": VERSION,
        "counts": {
            str(severity): sum(one.severity is severity for one in found) for severity in Severity
        },
        "diagnostics": [as_object(one) for one in found],
    }
    return json.dumps(document, indent=2) + "\n"


def as_object(found: Diagnostic) -> dict[str, Any]:
    """Give one finding as an object."""
    return {
        "code": found.code.id,
        "slug": found.slug,
        "severity": str(found.severity),
        "message": found.message,
        "span": asdict(found.span),
        "hint": remark(found.hint) if found.hint else None,
        "notes": [remark(note) for note in found.notes],
    }


def remark(said: Hint | Note) -> dict[str, Any]:
    """Give a hint or a note as an object."""
    return {"message": said.message, "span": asdict(said.span) if said.span else None}
