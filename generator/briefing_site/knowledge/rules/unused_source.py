"""A source that nothing cites.

A list of sources shows what a briefing rests on. One that nothing cites makes it look
better founded than it is.

Bad:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    summary: Projects without Russia go on.
    sources:
      - id: release
        title: Joint Statement on Limited Resumption of Arctic Council Cooperation
        url: https://www.state.gov/joint-statement-on-limited-resumption-of-arctic-council-cooperation/
      - id: annex
        title: Workplan of the Arctic Council
        note: Approved at the ministerial meeting in Reykjavik.
    statements:
      - id: resumption
        by: [canada, norway]
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
      - id: annex
        title: Workplan of the Arctic Council
        note: Approved at the ministerial meeting in Reykjavik.
    statements:
      - id: resumption
        by: [canada, norway]
        act: declare
        quote: We intend to implement a limited resumption of our work in the Arctic Council
        sources: [release]
    key_points: ["The workplan had been approved before [@annex]."]
"""

from __future__ import annotations

from collections.abc import Container, Iterator

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.diagnostics.wording import quoted
from briefing_site.knowledge.world import World
from briefing_site.model.actor import Actor
from briefing_site.model.briefing import Briefing


def check(world: World) -> Iterator[Diagnostic]:
    """Find sources that no record and no text of their briefing cites."""
    cited = {ref for ref, _ in world.cited}
    for record in world.sourced:
        if record.id not in world.citing_nothing:
            yield from unused(record, cited)


def unused(record: Actor | Briefing, cited: Container[str]) -> Iterator[Diagnostic]:
    """Find the sources of one record that are not cited, if all of it could be read."""
    for source in record.sources if record.is_whole else ():
        if f"{record.id}#{source.id}" not in cited:
            yield Diagnostic(
                "unused-source",
                source.at("id"),
                f"nothing cites the source {quoted(source.id)}",
                Hint(f"cite it where it is used, in a text as [@{source.id}], or delete it"),
            )
