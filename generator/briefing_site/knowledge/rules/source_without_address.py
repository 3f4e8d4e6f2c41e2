"""A source that a reader cannot find.

A source with an address can be looked up, and so can one with a number of its own (`symbol`),
such as a resolution. Paper has neither: then a `note` says where it is found, as in "printed
edition, page 4".

Bad:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    summary: Projects without Russia go on.
    sources:
      - id: release
        title: Joint Statement on Limited Resumption of Arctic Council Cooperation
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
        note: Printed by the embassy in Ottawa; a copy is in the Library of Parliament.
    statements:
      - id: resumption
        by: [canada, norway]
        act: declare
        quote: We intend to implement a limited resumption of our work in the Arctic Council
        sources: [release]
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.knowledge.world import World
from briefing_site.model.record import called_in_full

WAYS = ("url", "archive_url", "symbol", "note")
"""The fields that lead to a document, by address, by number or in words."""


def check(world: World) -> Iterator[Diagnostic]:
    """Find sources with no address and no note."""
    for record in world.sourced:
        for source in record.sources:
            is_known = source.is_known("id", "versions", *WAYS)
            if is_known and not source.versions and not any(map(source.is_given, WAYS)):
                yield Diagnostic(
                    "source-without-address",
                    source.at("id"),
                    f"a reader cannot find {called_in_full(source, 'source')}",
                    Hint('add "url: …" or "symbol: …", or say where to find it as "note: …"'),
                )
