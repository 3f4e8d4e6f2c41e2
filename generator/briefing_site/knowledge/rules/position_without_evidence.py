"""A position that nothing shows.

Where an actor stands is a claim about it. It rests on statements (`evidence`) or on
sources, or a reader has no way to test it.

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
        act: concede
        quote: We intend to implement a limited resumption of our work in the Arctic Council
        sources: [release]
    positions:
      - actors: [canada, norway]
        issue: arctic-cooperation
        stance: supports
        summary: Work goes on in part.

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
        act: concede
        quote: We intend to implement a limited resumption of our work in the Arctic Council
        sources: [release]
    positions:
      - actors: [canada, norway]
        issue: arctic-cooperation
        stance: supports
        summary: Work goes on in part.
        evidence: [resumption]
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.diagnostics.wording import quoted
from briefing_site.knowledge.world import World


def check(world: World) -> Iterator[Diagnostic]:
    """Find positions with neither evidence nor sources."""
    for briefing in world.briefings:
        for position in briefing.positions:
            is_shown = position.is_given("evidence") or position.is_given("sources")
            if not is_shown and position.is_known("evidence", "sources", "issue"):
                yield Diagnostic(
                    "position-without-evidence",
                    position.at("issue"),
                    f"nothing shows this position on {quoted(position.issue)}",
                    Hint('name statements as "evidence: [ … ]", or sources as "sources: [ … ]"'),
                )
