"""A statement later than the briefing itself.

A briefing can quote only what had been said when it was last updated. Either the
statement's date is wrong, or `updated` is not up to date.

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
        date: 2022-06-18
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.knowledge.editions import edition
from briefing_site.knowledge.world import World
from briefing_site.model.statement import StatementRecord


def check(world: World) -> Iterator[Diagnostic]:
    """Find statements after the day of their briefing."""
    for briefing in world.briefings_giving("date", StatementRecord):
        newest = edition(briefing)
        for statement in briefing.statements:
            if newest and statement.date and newest.is_before(statement.date):
                yield Diagnostic(
                    "statement-after-update",
                    statement.at("date"),
                    "this statement is later than the briefing itself",
                    Hint('correct the date, or bring "updated" up to date'),
                    (newest.note,),
                )
