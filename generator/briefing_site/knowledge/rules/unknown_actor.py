"""An actor that no file defines.

An actor is named by the name of its file in `briefings/actors/`, without `.yaml`.

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
        by: [canada, norwy]
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

from briefing_site.diagnostics.diagnostic import Diagnostic
from briefing_site.diagnostics.wording import quoted
from briefing_site.knowledge.world import World


def check(world: World) -> Iterator[Diagnostic]:
    """Find references to actors that no file defines."""
    for _, found in world.unknown("actor"):
        yield Diagnostic(
            "unknown-actor",
            found.record.at(*found.path),
            f"unknown actor {quoted(found.value)}",
            world.suggestions.record(found.value, "actor"),
        )
