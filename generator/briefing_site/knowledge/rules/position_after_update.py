"""A position later than the briefing itself.

A briefing can place an actor only up to the day on which it was last updated. Either
the position's date is wrong, or `updated` is not up to date.

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
    positions:
      - actors: [canada, norway]
        issue: arctic-cooperation
        stance: supports
        summary: Work goes on in part.
        evidence: [resumption]
        date: 2022-06-18

Good:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    updated: 2022-06-20
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
    positions:
      - actors: [canada, norway]
        issue: arctic-cooperation
        stance: supports
        summary: Work goes on in part.
        evidence: [resumption]
        date: 2022-06-18
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.knowledge.editions import Edition, edition
from briefing_site.knowledge.world import World
from briefing_site.source.span import Span


def check(world: World) -> Iterator[Diagnostic]:
    """Find positions after the day of their briefing."""
    for briefing in world.briefings:
        newest = edition(briefing)
        for position in briefing.positions:
            if newest and position.date and newest.is_before(position.date):
                yield fault("this position", position.at("date"), newest)
            end = position.until
            if newest and end and end.is_given("date") and newest.is_before(end.date):
                yield fault("the end of this position", end.at("date"), newest)


def fault(what: str, span: Span, newest: Edition) -> Diagnostic:
    """Word the finding."""
    return Diagnostic(
        "position-after-update",
        span,
        f"{what} is later than the briefing itself",
        Hint('correct the date, or bring "updated" up to date'),
        (newest.note,),
    )
