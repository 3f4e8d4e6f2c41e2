"""A source's day that is not the day of its moment.

`published` is the day as the publisher counts it, at the publisher's place. Programs that read a
page often give the day by UTC, which in the evening of Washington is the next one already.

Bad:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    summary: Projects without Russia go on.
    sources:
      - id: release
        title: Joint Statement on Limited Resumption of Arctic Council Cooperation
        url: https://www.state.gov/joint-statement-on-limited-resumption-of-arctic-council-cooperation/
        published: 2022-06-09
        published_at: 2022-06-08T20:30-04:00
    statements:
      - id: resumption
        by: [norway]
        act: declare
        quote: We intend to implement a limited resumption.
        sources: [release]

Good:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    summary: Projects without Russia go on.
    sources:
      - id: release
        title: Joint Statement on Limited Resumption of Arctic Council Cooperation
        url: https://www.state.gov/joint-statement-on-limited-resumption-of-arctic-council-cooperation/
        published: 2022-06-08
        published_at: 2022-06-08T20:30-04:00
    statements:
      - id: resumption
        by: [norway]
        act: declare
        quote: We intend to implement a limited resumption.
        sources: [release]
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint, Note
from briefing_site.knowledge.world import World
from briefing_site.model.moments import days_of_moment, is_utc
from briefing_site.model.source import SourceRecord


def check(world: World) -> Iterator[Diagnostic]:
    """Find sources whose day and moment are not of one day."""
    for briefing in world.briefings_giving("published_at", SourceRecord):
        for source in briefing.sources:
            if source.published and source.published_at:
                shown = days_of_moment(source.published_at)
                if source.published.last < shown.first or shown.last < source.published.first:
                    yield fault(source, source.published_at)


def fault(source: SourceRecord, moment: dt.datetime) -> Diagnostic:
    """Word the finding."""
    day = moment.date()
    cure = "correct one of the two" if is_utc(moment) else f"write {day}, or correct the moment"
    return Diagnostic(
        "published-otherwise",
        source.at("published"),
        f"the source's day is {source.published}, and its moment is of {day}",
        Hint(cure),
        (Note("the moment is here", source.at("published_at")),),
    )
