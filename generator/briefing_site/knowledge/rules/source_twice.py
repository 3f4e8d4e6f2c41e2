"""One document twice in the list of a briefing.

A list of sources shows on how much a briefing rests. Two entries of one document make it two,
and its reader has to find out that they are one. Several places in it are locators.

Bad:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    summary: Projects without Russia go on [@release], as agreed before [@second].
    sources:
      - id: release
        title: Joint Statement on Limited Resumption of Arctic Council Cooperation
        url: https://www.state.gov/joint-statement-on-limited-resumption-of-arctic-council-cooperation/
      - id: second
        title: Joint Statement, second paragraph
        url: https://www.state.gov/joint-statement-on-limited-resumption-of-arctic-council-cooperation/#second

Good:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    summary: Projects without Russia go on [@release], as agreed before [@release, para. 2].
    sources:
      - id: release
        title: Joint Statement on Limited Resumption of Arctic Council Cooperation
        url: https://www.state.gov/joint-statement-on-limited-resumption-of-arctic-council-cooperation/
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint, Note
from briefing_site.diagnostics.wording import whole
from briefing_site.knowledge.entities import Source
from briefing_site.knowledge.world import World
from briefing_site.model.record import called, called_in_full


def check(world: World) -> Iterator[Diagnostic]:
    """Find sources of one briefing that are one document."""
    first: dict[tuple[str, str], Source] = {}
    for source in world.kb.sources.values():
        before = first.setdefault((source.briefing.id, source.identity), source)
        if before is not source:
            yield Diagnostic(
                "source-twice",
                source.record.at("id"),
                f"{called_in_full(source.record, 'source')} is the same document as "
                f"{called(before.record, 'source')}",
                Hint(f"cite {whole(before.record.id)} with its locator, and delete this one"),
                (Note("the document is listed here", before.record.at("id")),),
            )
