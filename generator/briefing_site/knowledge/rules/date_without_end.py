"""A beginning, an end or a day of speaking that goes on.

`from` says when something began and `to` when it ended: that it goes on is said by a `to` that is
left out. Words are said on a day, a text is published on one, a position is taken on one. A span
with an open end (`1985/..`) is for what lasts: an event. That something was then or later, nobody
knows when, is `1985/`.

Bad:
    # briefings/actors/jo.yaml
    name: Jo
    kind: person
    roles:
      - title: Minister of Trade
        of: canada
        from: 1985/..
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    summary: Projects without Russia go on, says [[jo]].

Good:
    # briefings/actors/jo.yaml
    name: Jo
    kind: person
    roles:
      - title: Minister of Trade
        of: canada
        from: 1985
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    summary: Projects without Russia go on, says [[jo]].
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.diagnostics.wording import quoted
from briefing_site.knowledge.world import World
from briefing_site.model.edtf import EdtfDate
from briefing_site.model.event import EventRecord

FIELDS = {"from_": "from", "to": "to", "date": "date", "published": "published"}
"""The fields that hold dates, by their attributes."""


def check(world: World) -> Iterator[Diagnostic]:
    """Find dates that go on where something began, ended or was done."""
    for attribute, field in FIELDS.items():
        for record, date in world.having(attribute):
            is_day = isinstance(date, EdtfDate) and not isinstance(record, EventRecord)
            if is_day and date.goes_on:
                yield Diagnostic(
                    "date-without-end",
                    record.at(field),
                    f"{quoted(date.text)} goes on, and {quoted(field)} is but a day",
                    Hint(cure(date)),
                )


def cure(date: EdtfDate) -> str:
    """Give the day alone, and how to write one that may be later."""
    day = date.text.partition("/")[0]
    return f"write {day}, or {day}/ where it was then or later"
