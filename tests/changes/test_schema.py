"""The report for programs, as its schema says it is."""

from __future__ import annotations

import json

from briefing_site.changes.reading import changes_between
from briefing_site.changes.reporters import report_json
from tests.changes.test_goldens import RICH, rich_change
from tests.changes.test_hostile import hostile_changes
from tests.clone import Clone
from tests.formats import unlike_the_schema


def test_a_rich_change_is_as_the_schema_says(clone: Clone) -> None:
    changes = changes_between(clone.briefings, *rich_change(clone))
    assert unlike_the_schema("diff", report_json(changes)) == []


def test_a_hostile_change_is_as_the_schema_says(clone: Clone) -> None:
    assert unlike_the_schema("diff", report_json(hostile_changes(clone))) == []


def test_a_report_that_is_not_as_the_schema_says_is_found() -> None:
    report = json.loads((RICH / "expected.json").read_text(encoding="utf-8"))
    report["lost"][0] |= {"address": 1, "more": "x"}
    report["stances"][0]["date"] = "yesterday"
    del report["records"][0]["kind"]
    assert unlike_the_schema("diff", json.dumps(report)) == [
        "'kind' is a required property",
        "'yesterday' is not valid under any of the given schemas",
        "1 is not of type 'string'",
        "Additional properties are not allowed ('more' was unexpected)",
    ]
