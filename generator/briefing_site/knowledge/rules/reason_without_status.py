"""What explains a status that the briefing does not have.

A briefing is retracted or superseded by its `status` alone. With `retraction` or `superseded_by`
and no such status every page would go on to show it as one that counts, and give no reason.

Bad:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    updated: 2022-06-10
    summary: Projects without Russia go on.
    retraction: The text was not the one that was released.
    issues: [arctic-cooperation]

Good:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    updated: 2022-06-10
    summary: Projects without Russia go on.
    status: retracted
    retraction: The text was not the one that was released.
    issues: [arctic-cooperation]
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint, Note
from briefing_site.diagnostics.wording import quoted, whole
from briefing_site.knowledge.world import World
from briefing_site.model.briefing import Briefing
from briefing_site.model.vocabularies import Status

EXPLAINED = {
    "retraction": (Status.RETRACTED,),
    "superseded_by": (Status.SUPERSEDED, Status.RETRACTED),
}
"""What each field may stand beside; the first is what it is for."""


def check(world: World) -> Iterator[Diagnostic]:
    """Find reasons and successors of briefings that are not withdrawn."""
    for field, statuses in EXPLAINED.items():
        for briefing in world.briefings_giving(field, Briefing):
            is_said = briefing.is_given(field) and briefing.is_known("status")
            if is_said and briefing.status not in statuses:
                yield fault(briefing, field, statuses[0])


def fault(briefing: Briefing, field: str, meant: Status) -> Diagnostic:
    """Word the finding."""
    is_written = briefing.is_given("status")
    notes = (Note("its status stands here", briefing.at("status")),) if is_written else ()
    return Diagnostic(
        "reason-without-status",
        briefing.key(field),
        f"{quoted(field)} stands in a briefing that is {briefing.status.value}",
        Hint(f'write "status: {meant.value}", or delete {whole(field)}'),
        notes,
    )
