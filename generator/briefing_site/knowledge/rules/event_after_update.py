"""An event later than the briefing itself.

A briefing can tell only what had happened when it was last updated. What is announced
for later is marked `planned: true`. An event that is known to a month or a span of days
counts by its first day.

Bad:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    summary: Projects without Russia go on.
    sources:
      - id: release
        title: Joint Statement on Limited Resumption of Arctic Council Cooperation
        url: https://www.state.gov/joint-statement-on-limited-resumption-of-arctic-council-cooperation/
    statements:
      - id: resumption
        by: [canada, norway]
        act: declare
        quote: We intend to implement a limited resumption of our work in the Arctic Council
        sources: [release]
    events:
      - id: ministerial
        date: 2023-05-11
        title: Norway takes over the chair
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
    statements:
      - id: resumption
        by: [canada, norway]
        act: declare
        quote: We intend to implement a limited resumption of our work in the Arctic Council
        sources: [release]
    events:
      - id: ministerial
        date: 2023-05-11
        title: Norway takes over the chair
        sources: [release]
        planned: true
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.knowledge.editions import edition
from briefing_site.knowledge.world import World
from briefing_site.model.event import EventRecord


def check(world: World) -> Iterator[Diagnostic]:
    """Find events after the day of their briefing."""
    for briefing in world.briefings_giving("date", EventRecord):
        newest = edition(briefing)
        for event in briefing.events:
            is_planned = event.planned or not event.is_known("planned")
            if newest and newest.is_before(event.date) and not is_planned:
                yield Diagnostic(
                    "event-after-update",
                    event.at("date"),
                    "this event is later than the briefing itself",
                    Hint(
                        'mark what is announced with "planned: true", or bring "updated" up to date'
                    ),
                    (newest.note,),
                )
