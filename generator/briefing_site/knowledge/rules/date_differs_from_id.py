"""A briefing whose file name says another date.

The file's name becomes the address and the order of the files. It starts with the
briefing's date, and the file stands in the folder of that year.

Bad:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-09
    summary: Projects without Russia go on.
    issues: [arctic-cooperation]

Good:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    summary: Projects without Russia go on.
    issues: [arctic-cooperation]
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint, Note
from briefing_site.diagnostics.wording import whole
from briefing_site.knowledge.world import World
from briefing_site.model.briefing import Briefing
from briefing_site.model.fields import id_problem
from briefing_site.model.file_names import dated_id
from briefing_site.source.span import Span


def check(world: World) -> Iterator[Diagnostic]:
    """Find briefings that do not stand where their date says; one with a bad id is told so."""
    for briefing in world.briefings:
        path = briefing.origin.path
        right = right_path(briefing)
        if briefing.is_given("date") and path != right and id_problem(briefing.id) is None:
            yield fault(briefing, right, is_taken=right in world.sources)


def fault(briefing: Briefing, right: str, *, is_taken: bool) -> Diagnostic:
    """Word the finding; where another file stands at the right place, it is no place to move to."""
    message = f"the file's name and folder do not say {briefing.date}"
    cure = f"move the file to {whole(right)}, or correct the date"
    notes: tuple[Note, ...] = ()
    if is_taken:
        cure = f"{whole(right)} is there already: join the two, or correct the date or a name"
        notes = (Note("the other one is here", Span(right, 1, 1, 1, 2)),)
    return Diagnostic("date-differs-from-id", briefing.at("date"), message, Hint(cure), notes)


def right_path(briefing: Briefing) -> str:
    """Say where a briefing of this date and name belongs."""
    folder, _, name = briefing.origin.path.split("/")
    suffix = name.removeprefix(briefing.id)
    return f"{folder}/{briefing.date.year:04}/{dated_id(briefing.date, briefing.id)}{suffix}"
