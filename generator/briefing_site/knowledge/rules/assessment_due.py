"""A judgement that is due and has no outcome.

`due` says when it can be told whether a judgement came true. Once anything in the briefings is
newer than that, somebody has to say how it came out: `happened`, `did-not-happen`, or `unclear`
where what is known does not tell. What is newest is read from the briefings, not from a clock, so
that a check of the same files says the same on any day.

Bad:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    updated: 2022-09-30
    summary: Projects without Russia go on.
    assessments:
      - text: More projects are likely to resume in the summer.
        likelihood: likely
        due: 2022-08

Good:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    updated: 2022-09-30
    summary: Projects without Russia go on.
    sources:
      - id: report
        title: Report on projects
        publisher: Arctic Council
        url: https://arctic-council.org/projects/
    assessments:
      - text: More projects are likely to resume in the summer.
        likelihood: likely
        due: 2022-08
        outcome:
          date: 2022-08-31
          result: happened
          sources: [report]
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint, Note
from briefing_site.knowledge.editions import Edition, edition
from briefing_site.knowledge.world import World


def check(world: World) -> Iterator[Diagnostic]:
    """Find judgements that were due by the newest day of all briefings."""
    newest = newest_edition(world)
    for briefing in world.briefings if newest else ():
        for judged in () if briefing.is_withdrawn else briefing.assessments:
            is_open = judged.is_known("outcome")
            if newest and judged.due and is_open and judged.is_past_due(newest.day):
                yield Diagnostic(
                    "assessment-due",
                    judged.at("due"),
                    f"this judgement was due on {judged.due.known_until} and has no outcome",
                    Hint('say how it came out: "outcome: {date: …, result: …, sources: [ … ]}"'),
                    (Note(f"the newest change is of {newest.day}", newest.span),),
                )


def newest_edition(world: World) -> Edition | None:
    """Give the newest day that any briefing knows of, and where it is written."""
    known = filter(None, map(edition, world.briefings))
    return max(known, key=lambda one: one.day, default=None)
