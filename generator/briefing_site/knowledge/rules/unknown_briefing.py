"""A briefing that no file defines.

A briefing is named by the name of its file in the folder of its year, without `.yaml`.

Bad:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    summary: Projects without Russia go on.
    issues: [arctic-cooperation]
    status: superseded
    superseded_by: 2022-03-03-arctic-council-pause

Good:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    summary: Projects without Russia go on.
    issues: [arctic-cooperation]
    status: superseded
    superseded_by: 2022-03-03-arctic-pause
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing_site.diagnostics.diagnostic import Diagnostic
from briefing_site.diagnostics.wording import quoted
from briefing_site.knowledge.world import World


def check(world: World) -> Iterator[Diagnostic]:
    """Find references to briefings that no file defines."""
    for _, found in world.unknown("briefing"):
        yield Diagnostic(
            "unknown-briefing",
            found.record.at(*found.path),
            f"unknown briefing {quoted(found.value)}",
            world.suggestions.record(found.value, "briefing"),
        )
