"""A place in a source, where it is not clear in which.

`locator` names a place in the one source that words are found in. Where several are in force, or
the source has its place already, each place stands with its source.

Bad:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    summary: Projects without Russia go on [@copy].
    sources:
      - id: release
        title: Joint Statement on Limited Resumption of Arctic Council Cooperation
        url: https://www.state.gov/joint-statement-on-limited-resumption-of-arctic-council-cooperation/
      - id: copy
        title: Joint Statement as Canada published it
        url: https://www.canada.ca/en/global-affairs/news/2022/06/joint-statement.html
    statements:
      - id: resumption
        form: joint-statement
        by: [canada, norway]
        act: declare
        quote: We intend to implement a limited resumption of our work in the Arctic Council
        locator: para. 3
        sources: [release, copy]
        issues: [arctic-cooperation]

Good:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    summary: Projects without Russia go on [@copy].
    sources:
      - id: release
        title: Joint Statement on Limited Resumption of Arctic Council Cooperation
        url: https://www.state.gov/joint-statement-on-limited-resumption-of-arctic-council-cooperation/
      - id: copy
        title: Joint Statement as Canada published it
        url: https://www.canada.ca/en/global-affairs/news/2022/06/joint-statement.html
    statements:
      - id: resumption
        form: joint-statement
        by: [canada, norway]
        act: declare
        quote: We intend to implement a limited resumption of our work in the Arctic Council
        sources:
          - source: release
            locator: para. 3
          - copy
        issues: [arctic-cooperation]
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.diagnostics.wording import quoted, whole
from briefing_site.knowledge.inheritance import inherited
from briefing_site.knowledge.world import World
from briefing_site.model.source import SourceUse
from briefing_site.model.statement import PassageRecord, StatementRecord


def check(world: World) -> Iterator[Diagnostic]:
    """Find places in a source where there are several, or where it has one already."""
    for briefing in world.briefings_giving("locator", StatementRecord, PassageRecord):
        for statement in briefing.statements:
            for record in statement.passages or (statement,):
                if not record.locator:
                    continue
                if statement.is_known("sources") and record.is_known("sources"):
                    yield from faults(record, inherited(record, statement).sources)


def faults(
    record: PassageRecord | StatementRecord, uses: Sequence[SourceUse]
) -> Iterator[Diagnostic]:
    """Say what is not clear about a place."""
    place = quoted(record.locator or "")
    if len(uses) > 1:
        message = f"{place} is a place in one source, and {len(uses)} are named"
        hint = f'write it with its source: "sources: [{{source: {uses[0].source}, locator: …}}]"'
        yield Diagnostic("locator-without-source", record.at("locator"), message, Hint(hint))
    elif not uses:
        message = f"{place} is a place in a source, and none is named"
        hint = 'name the source in "sources", or delete the place'
        yield Diagnostic("locator-without-source", record.at("locator"), message, Hint(hint))
    elif record.sources and uses[0].locator:
        message = f"{place} is a second place in {quoted(uses[0].source)}"
        hint = f'leave it or {whole(uses[0].locator)} out, or join them, as in "paras. 2 and 5"'
        yield Diagnostic("locator-without-source", record.at("locator"), message, Hint(hint))
