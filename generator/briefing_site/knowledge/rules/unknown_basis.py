"""A basis that is no statement, event or source.

An assessment names what it rests on, so that a reader can judge it: statements, events
and sources of the same briefing by their id, those of another by `<briefing>#<id>`.

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
        by: [canada, norway]
        act: declare
        quote: We intend to implement a limited resumption of our work in the Arctic Council
        sources: [release]
    assessments:
      - text: More projects are likely to resume.
        basis: [resumtion]

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
    assessments:
      - text: More projects are likely to resume.
        basis: [resumption]
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.diagnostics.wording import quoted
from briefing_site.knowledge.records import MAY_NAME
from briefing_site.knowledge.world import World


def check(world: World) -> Iterator[Diagnostic]:
    """Find assessments that rest on what no briefing holds."""
    for top, found in world.unknown("basis"):
        yield Diagnostic(
            "unknown-basis",
            found.record.at(*found.path),
            f"no statement, vote, event or source is called {quoted(found.value)}",
            world.suggestions.part(found.value, top.id, *MAY_NAME["basis"])
            or Hint("name what the judgement rests on, and give it an id in this briefing"),
        )
