"""Conditions of a stance that has none.

A condition says what must be met before somebody agrees: it belongs to the stance `conditional`.
Beside another one a page would say that somebody is for something, and only if.

Bad:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    summary: Projects without Russia go on.
    sources:
      - id: release
        title: Joint Statement on Limited Resumption of Arctic Council Cooperation
        url: https://www.state.gov/joint-statement/
    positions:
      - actors: [canada]
        issue: arctic-cooperation
        stance: supports
        summary: It takes part again.
        conditions: [Russia takes no part.]
        sources: [release]

Good:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    summary: Projects without Russia go on.
    sources:
      - id: release
        title: Joint Statement on Limited Resumption of Arctic Council Cooperation
        url: https://www.state.gov/joint-statement/
    positions:
      - actors: [canada]
        issue: arctic-cooperation
        stance: conditional
        summary: It takes part again.
        conditions: [Russia takes no part.]
        sources: [release]
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.diagnostics.wording import quoted
from briefing_site.knowledge.world import World
from briefing_site.model.position import PositionRecord
from briefing_site.model.vocabularies import Stance


def check(world: World) -> Iterator[Diagnostic]:
    """Find conditions beside another stance than the conditional one."""
    for briefing in world.briefings_giving("conditions", PositionRecord):
        for position in briefing.positions:
            if not position.conditions or position.stance is Stance.CONDITIONAL:
                continue
            if position.is_given("stance") and position.is_known("stance", "conditions"):
                yield Diagnostic(
                    "conditions-without-conditional",
                    position.key("conditions"),
                    f"conditions stand beside the stance {quoted(position.stance.value)}",
                    Hint('write "stance: conditional", or tell them in the summary'),
                )
