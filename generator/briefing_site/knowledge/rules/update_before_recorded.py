"""An update or a correction older than the day on which the briefing came into the record.

Nothing can be changed before it is there. A citation gives the day of recording until the first
update, so that one of both days is a slip that readers would copy.

Bad:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    summary: Projects without Russia go on.
    issues: [arctic-cooperation]
    recorded: 2022-07-01
    updated: 2022-06-12

Good:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    summary: Projects without Russia go on.
    issues: [arctic-cooperation]
    recorded: 2022-07-01
    updated: 2022-07-12
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint, Note
from briefing_site.knowledge.world import World
from briefing_site.model.briefing import Briefing
from briefing_site.source.span import Span


def check(world: World) -> Iterator[Diagnostic]:
    """Find updates and corrections from before their briefing was recorded."""
    for briefing in world.briefings:
        day = briefing.recorded
        if day is None:
            continue
        if briefing.updated and briefing.updated < day:
            yield fault("this update", briefing.at("updated"), briefing)
        for correction in briefing.corrections:
            if correction.date < day:
                yield fault("this correction", correction.at("date"), briefing)


def fault(what: str, span: Span, briefing: Briefing) -> Diagnostic:
    """Word the finding."""
    return Diagnostic(
        "update-before-recorded",
        span,
        f"{what} is older than the record of the briefing",
        Hint("correct one of the two dates"),
        (Note(f"the briefing was recorded on {briefing.recorded}", briefing.at("recorded")),),
    )
