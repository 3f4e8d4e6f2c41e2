"""A source of which only the day in UTC is known.

A moment in UTC is of one day in one place and of another elsewhere: offsets go from 12 hours behind
to 14 ahead, so that hardly an hour is safe. `published` says which day the publisher counts; until
it is there, pages show both days. A day that is the same as that of UTC, by night there, is most
often copied from it: the evening before in America. A moment with the publisher's offset, such as
`2022-06-08T20:30:00-04:00`, says which it is.

Bad:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    summary: Projects without Russia go on.
    sources:
      - id: release
        title: Joint Statement on Limited Resumption of Arctic Council Cooperation
        url: https://www.state.gov/joint-statement-on-limited-resumption-of-arctic-council-cooperation/
        published_at: 2022-06-09T00:30:00Z
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
        published_at: 2022-06-09T00:30:00Z
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
from briefing_site.model.edtf import EdtfDate
from briefing_site.model.moments import days_of_moment, is_utc
from briefing_site.model.source import SourceRecord

MORNING = 6
"""The hour of UTC before which it is evening still where many publish, and night in Europe."""


def check(world: World) -> Iterator[Diagnostic]:
    """Find sources whose moment can be of two days, and no day, or one that may be copied."""
    for briefing in world.briefings_giving("published_at", SourceRecord):
        for source in briefing.sources:
            moment = source.published_at
            if moment is None or not is_utc(moment) or not source.is_known("published"):
                continue
            if source.published:
                if is_copied(source.published, moment):
                    yield copied(source)
            elif not days_of_moment(moment).is_day:
                yield Diagnostic(
                    "day-by-utc",
                    source.at("published_at"),
                    "a moment in UTC does not say which day it was for the publisher",
                    Hint('add "published" with the day that the publisher gives'),
                )


def is_copied(published: EdtfDate, moment: dt.datetime) -> bool:
    """Whether a day is that of a moment by night in UTC."""
    return published.text == moment.date().isoformat() and moment.hour < MORNING


def copied(source: SourceRecord) -> Diagnostic:
    """Word that a day may be that of UTC."""
    return Diagnostic(
        "day-by-utc",
        source.at("published"),
        "this is the day in UTC, and for the publisher it may be the day before",
        Hint('write the day on the page, and "published_at" with the offset of the publisher'),
        (Note("the moment is by night in UTC", source.at("published_at")),),
    )
