"""A judgement that was recorded when it could be told already how it came out.

A judgement says what its writers hold likely before anybody can know. One that is recorded after
the day on which it was due looks like foresight and is none.

Bad:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    recorded: 2022-10-01
    summary: Projects without Russia go on.
    assessments:
      - text: More projects are likely to resume in the summer.
        likelihood: likely
        due: 2022-08

Good:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    recorded: 2022-06-09
    summary: Projects without Russia go on.
    assessments:
      - text: More projects are likely to resume in the summer.
        likelihood: likely
        due: 2022-08
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint, Note
from briefing_site.knowledge.world import World


def check(world: World) -> Iterator[Diagnostic]:
    """Find judgements that were due before their briefing was recorded."""
    for briefing in world.briefings:
        recorded = None if briefing.is_withdrawn else briefing.recorded
        for judged in briefing.assessments if recorded else ():
            if recorded and judged.due and judged.was_due_before(recorded):
                yield Diagnostic(
                    "assessment-after-due",
                    judged.at("due"),
                    f"this judgement was due on {judged.due.known_until}, before it was recorded",
                    Hint("judge what is still open, or take it out"),
                    (Note(f"its briefing was recorded on {recorded}", briefing.at("recorded")),),
                )
