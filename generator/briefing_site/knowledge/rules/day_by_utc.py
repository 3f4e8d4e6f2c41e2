"""A source of which only a moment in UTC is known.

A moment in UTC is of one day in one place and of another elsewhere: offsets go from 12 hours behind
to 14 ahead, so that hardly an hour is safe. `published` says which day the publisher counts; until
it is there, pages show both days.

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

from collections.abc import Iterator

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.knowledge.world import World
from briefing_site.model.moments import days_of_moment, is_utc


def check(world: World) -> Iterator[Diagnostic]:
    """Find sources without a day whose moment can be of two."""
    for briefing in world.briefings:
        for source in briefing.sources:
            moment = source.published_at
            if moment is None or source.published or not source.is_known("published"):
                continue
            if is_utc(moment) and not days_of_moment(moment).is_day:
                yield Diagnostic(
                    "day-by-utc",
                    source.at("published_at"),
                    "a moment in UTC does not say which day it was for the publisher",
                    Hint('add "published" with the day that the publisher gives'),
                )
