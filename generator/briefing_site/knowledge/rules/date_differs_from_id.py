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

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.diagnostics.wording import quoted
from briefing_site.knowledge.world import World
from briefing_site.model.briefing import Briefing
from briefing_site.model.fields import id_problem
from briefing_site.model.file_names import dated_id


def check(world: World) -> Iterator[Diagnostic]:
    """Find briefings that do not stand where their date says; one with a bad id is told so."""
    for briefing in world.briefings:
        path = briefing.origin.path
        right = right_path(briefing)
        if briefing.is_given("date") and path != right and id_problem(briefing.id) is None:
            yield Diagnostic(
                "date-differs-from-id",
                briefing.at("date"),
                f"the file's name and folder do not say {briefing.date}",
                Hint(f"move the file to {quoted(right)}, or correct the date"),
            )


def right_path(briefing: Briefing) -> str:
    """Say where a briefing of this date and name belongs."""
    folder, _, name = briefing.origin.path.split("/")
    suffix = name.removeprefix(briefing.id)
    return f"{folder}/{briefing.date.year:04}/{dated_id(briefing.date, briefing.id)}{suffix}"
