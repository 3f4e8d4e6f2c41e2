"""How a judgement came out, with no source that shows it.

A page that scores its own judgements is believed where readers can look up what happened. An
outcome that is `unclear` needs no source: its note says why it cannot be told.

Bad:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    summary: Projects without Russia go on [@release].
    sources:
      - id: release
        title: Report on projects
        url: https://arctic-council.org/projects/
    assessments:
      - text: More projects are likely to resume in the summer.
        likelihood: likely
        due: 2022-08
        outcome:
          date: 2022-08-31
          result: happened

Good:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    summary: Projects without Russia go on [@release].
    sources:
      - id: release
        title: Report on projects
        url: https://arctic-council.org/projects/
    assessments:
      - text: More projects are likely to resume in the summer.
        likelihood: likely
        due: 2022-08
        outcome:
          date: 2022-08-31
          result: happened
          sources: [release]
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.diagnostics.wording import quoted
from briefing_site.knowledge.world import World
from briefing_site.model.assessment import AssessmentRecord
from briefing_site.model.vocabularies import Result


def check(world: World) -> Iterator[Diagnostic]:
    """Find outcomes that nothing shows."""
    for briefing in world.briefings_giving("outcome", AssessmentRecord):
        for judged in briefing.assessments:
            outcome = judged.outcome if judged.is_known("outcome") else None
            is_known = outcome and outcome.is_known("result", "sources")
            if outcome and is_known and outcome.result != Result.UNCLEAR and not outcome.sources:
                yield Diagnostic(
                    "outcome-without-source",
                    outcome.at("result"),
                    f"no source shows that it came out as {quoted(outcome.result)}",
                    Hint('name one: "sources: [ … ]"'),
                )
