"""An issue that no file defines.

An issue is named by the name of its file in `briefings/issues/`, without `.yaml`.

Bad:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    summary: Projects without Russia go on.
    issues: [arctic-coperation]

Good:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    summary: Projects without Russia go on.
    issues: [arctic-cooperation]
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing_site.diagnostics.diagnostic import Diagnostic
from briefing_site.diagnostics.wording import quoted
from briefing_site.knowledge.world import World


def check(world: World) -> Iterator[Diagnostic]:
    """Find references to issues that no file defines."""
    for _, found in world.unknown("issue"):
        yield Diagnostic(
            "unknown-issue",
            found.record.at(*found.path),
            f"unknown issue {quoted(found.value)}",
            world.suggestions.record(found.value, "issue"),
        )
