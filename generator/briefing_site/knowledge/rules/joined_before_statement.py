"""A signatory that joined a statement before it was made.

`joined` is the day on which somebody put its name to a statement that was out already.
Whoever signed with the others has no such day.

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
        by:
          - canada
          - actor: norway
            joined: 2022-06-07
        act: declare
        quote: We intend to implement a limited resumption of our work in the Arctic Council
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
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.diagnostics.wording import quoted
from briefing_site.knowledge.periods import as_date
from briefing_site.knowledge.world import World
from briefing_site.model.speaker import SpeakerRecord


def check(world: World) -> Iterator[Diagnostic]:
    """Find speakers who joined before the first day that the statement can be of."""
    for briefing in world.briefings_giving("joined", SpeakerRecord):
        for statement in briefing.statements:
            if not statement.is_known("date"):
                continue
            made = statement.date or briefing.date
            for speaker in statement.by:
                if speaker.joined and speaker.joined < as_date(made).first:
                    yield Diagnostic(
                        "joined-before-statement",
                        speaker.at("joined"),
                        f"{quoted(speaker.actor)} joined before the statement was made",
                        Hint("correct one of the two dates, or delete this one"),
                    )
