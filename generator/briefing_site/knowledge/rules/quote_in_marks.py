"""A quote in quotation marks of its own.

Pages put the marks around a quote, in the way of their language. With those of the source it would
stand in two pairs. Marks around a part of the words are the speaker's and stay.

Bad:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    summary: Projects without Russia go on.
    sources:
      - id: release
        title: Joint Statement on Limited Resumption of Arctic Council Cooperation
        url: https://www.state.gov/joint-statement/
    statements:
      - id: resumption
        by: [norway]
        act: declare
        quote: “We intend to implement a limited resumption.”
        sources: [release]

Good:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    summary: Projects without Russia go on.
    sources:
      - id: release
        title: Joint Statement on Limited Resumption of Arctic Council Cooperation
        url: https://www.state.gov/joint-statement/
    statements:
      - id: resumption
        by: [norway]
        act: declare
        quote: We intend to implement a limited resumption.
        sources: [release]
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.knowledge.world import World
from briefing_site.source.characters import CLOSING, OPENING

MARKS = frozenset({*OPENING, *CLOSING, '"'})


def check(world: World) -> Iterator[Diagnostic]:
    """Find quotes that one pair of marks holds as a whole."""
    for record, quote in world.having("quote"):
        if is_in_marks(quote.strip()):
            yield Diagnostic(
                "quote-in-marks",
                record.at("quote"),
                "this quote has quotation marks of its own",
                Hint("leave them out: pages put them around every quote"),
            )


def is_in_marks(quote: str) -> bool:
    """Whether marks stand at both ends, and none between that could belong to one of these."""
    inner = quote[1:-1]
    return len(quote) > len('""') and {quote[0], quote[-1]} <= MARKS and MARKS.isdisjoint(inner)
