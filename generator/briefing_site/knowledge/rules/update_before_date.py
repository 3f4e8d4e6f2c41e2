"""A briefing or correction older than the briefing.

A briefing is written on its date or later. An update or a correction before that day is
a slip, mostly in the year.

Bad:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    summary: Projects without Russia go on.
    issues: [arctic-cooperation]
    updated: 2021-06-09
    corrections:
      - date: 2021-06-09
        text: An earlier version misstated the number of states.

Good:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    summary: Projects without Russia go on.
    issues: [arctic-cooperation]
    updated: 2022-06-09
    corrections:
      - date: 2022-06-09
        text: An earlier version misstated the number of states.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint, Note
from briefing_site.knowledge.world import World
from briefing_site.model.briefing import Briefing
from briefing_site.source.span import Span


def check(world: World) -> Iterator[Diagnostic]:
    """Find updates, corrections and outcomes before the date of their briefing."""
    for briefing in world.briefings:
        if not briefing.is_given("date"):
            continue
        if briefing.updated and briefing.updated < briefing.date:
            yield fault("this update", briefing.at("updated"), briefing)
        for correction in briefing.corrections:
            if correction.date < briefing.date:
                yield fault("this correction", correction.at("date"), briefing)
        for judged in briefing.assessments:
            outcome = judged.outcome
            if outcome and outcome.is_given("date") and outcome.date.last < briefing.date:
                yield fault("this outcome", outcome.at("date"), briefing)


def fault(what: str, span: Span, briefing: Briefing) -> Diagnostic:
    """Word the finding."""
    return Diagnostic(
        "update-before-date",
        span,
        f"{what} is older than the briefing itself",
        Hint("correct one of the two dates"),
        (Note(f"the briefing is of {briefing.date}", briefing.at("date")),),
    )
