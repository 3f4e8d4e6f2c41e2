"""A statement dated by a source that has no date.

`date_of: source` says that only the day of the report is known. Then a report has to say its day.

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
        date_of: source
        by: [norway]
        act: declare
        quote: We intend to implement a limited resumption.
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
        published: 2022-06-08
    statements:
      - id: resumption
        date_of: source
        by: [norway]
        act: declare
        quote: We intend to implement a limited resumption.
        sources: [release]
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.knowledge.dating import earliest
from briefing_site.knowledge.world import World


def check(world: World) -> Iterator[Diagnostic]:
    """Find statements that take the date of a source that has none."""
    for said in world.kb.statements.values():
        if not said.record.date_of:
            continue
        sources = (use.source.record for use in said.uses)
        is_known = all(source.is_known("published", "published_at") for source in sources)
        if said.uses and is_known and earliest(said.uses) is None:
            yield Diagnostic(
                "undated-source",
                said.record.at("date_of"),
                "no source of this statement says when it was published",
                Hint('add "published" to a source, or give the statement a "date"'),
            )
