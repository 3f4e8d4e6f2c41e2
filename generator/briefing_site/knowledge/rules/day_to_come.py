"""A day that is still to come where only a past one can stand.

Pages say "As of" the day of the last update, on which day a mistake was mended, and when a source
was read. None of that is later than today; mostly it is a slip in the year. What is announced
stands in an event with `planned: true`, or as the `due` of a judgement.

Bad:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    updated: 2062-06-09
    summary: Projects without Russia go on.
    issues: [arctic-cooperation]
    corrections:
      - date: 2062-06-09
        text: An earlier version misstated the number of states.

Good:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    updated: 2022-06-09
    summary: Projects without Russia go on.
    issues: [arctic-cooperation]
    corrections:
      - date: 2022-06-09
        text: An earlier version misstated the number of states.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.knowledge.world import World
from briefing_site.model.briefing import Briefing
from briefing_site.model.record import Record
from briefing_site.model.source import SourceRecord

Dated = tuple[str, dt.date, Record, str]
"""What has a day, the day, and in which field of which record it is written."""


def check(world: World) -> Iterator[Diagnostic]:
    """Find days after today, where today is told: a build must not depend on it."""
    if world.today is None:
        return
    dated = [one for briefing in world.briefings for one in days_of(briefing)]
    dated += [one for top in world.sourced for one in days_of_sources(top.sources)]
    for what, day, record, field in dated:
        if day > world.today:
            yield Diagnostic(
                "day-to-come",
                record.at(field),
                f"the day of {what} is still to come",
                Hint("correct the date, mostly its year"),
            )


def days_of(briefing: Briefing) -> Iterator[Dated]:
    """Give the days on which a briefing was written and changed."""
    if briefing.is_given("date"):
        yield "this briefing", briefing.date, briefing, "date"
    if briefing.recorded:
        yield "this recording", briefing.recorded, briefing, "recorded"
    if briefing.updated:
        yield "this update", briefing.updated, briefing, "updated"
    for correction in briefing.corrections:
        yield "this correction", correction.date, correction, "date"
    for judged in briefing.assessments:
        if judged.outcome and judged.outcome.is_given("date"):
            yield "this outcome", judged.outcome.date.first, judged.outcome, "date"


def days_of_sources(sources: tuple[SourceRecord, ...]) -> Iterator[Dated]:
    """Give the days on which sources were published and read."""
    for source in sources:
        if source.published:
            yield "this publication", source.published.first, source, "published"
        if source.accessed:
            yield "this reading", source.accessed, source, "accessed"
