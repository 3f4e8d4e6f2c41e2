"""A grade without a reason.

A grade is a judgement on who published something and on what it says. A reader can weigh it only
where `note` says what it rests on.

Bad:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    summary: Projects without Russia go on [@release].
    sources:
      - id: release
        title: Joint Statement on Limited Resumption of Arctic Council Cooperation
        url: https://www.state.gov/joint-statement-on-limited-resumption-of-arctic-council-cooperation/
        grade: B1

Good:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    summary: Projects without Russia go on [@release].
    sources:
      - id: release
        title: Joint Statement on Limited Resumption of Arctic Council Cooperation
        url: https://www.state.gov/joint-statement-on-limited-resumption-of-arctic-council-cooperation/
        grade: B1
        note: The text as a signatory published it; the other six published the same.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.diagnostics.wording import quoted
from briefing_site.knowledge.world import World
from briefing_site.model.record import called_in_full


def check(world: World) -> Iterator[Diagnostic]:
    """Find graded sources without a note."""
    for briefing in world.briefings:
        for source in briefing.sources:
            if source.grade and source.is_known("note") and not source.note:
                name = called_in_full(source, "source")
                yield Diagnostic(
                    "grade-without-reason",
                    source.at("grade"),
                    f"nothing says why {name} is graded {quoted(source.grade)}",
                    Hint('say in "note" what the grade rests on'),
                )
