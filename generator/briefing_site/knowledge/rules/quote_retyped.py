"""A quote whose marks are others than in the source's copy.

A quote is held to its copy word for word, without regard to the form of quotation marks,
apostrophes and dashes: an edition may have others. But pages show a quote as it was written, and
one that was typed by hand has the marks of a keyboard where the source has those of print. Copy
the words and paste them. Where it is the copy that lost its marks, as some programs do that make
plain text, mend the copy.

Nothing is said where one of several copies has the quote as it is, nor of white space.

Bad:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    summary: Projects without Russia go on.
    sources:
      - id: release
        title: Joint Statement on Limited Resumption of Arctic Council Cooperation
        url: https://www.state.gov/joint-statement/
        snapshot: release.txt
    statements:
      - id: resumption
        by: [norway]
        act: declare
        quote: We remain convinced of the "enduring value" of the Arctic Council
        sources: [release]
    # briefings/snapshots/release.txt
    We remain convinced of the “enduring value” of the Arctic Council for cooperation.

Good:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    summary: Projects without Russia go on.
    sources:
      - id: release
        title: Joint Statement on Limited Resumption of Arctic Council Cooperation
        url: https://www.state.gov/joint-statement/
        snapshot: release.txt
    statements:
      - id: resumption
        by: [norway]
        act: declare
        quote: We remain convinced of the “enduring value” of the Arctic Council
        sources: [release]
    # briefings/snapshots/release.txt
    We remain convinced of the “enduring value” of the Arctic Council for cooperation.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.diagnostics.wording import quoted
from briefing_site.knowledge.copies import Copies, quoting
from briefing_site.knowledge.entities import Passage
from briefing_site.knowledge.world import World
from briefing_site.model.record import called

if TYPE_CHECKING:
    from briefing_site.knowledge.quotes import Copy
    from briefing_site.knowledge.retyped import Retyped


def check(world: World) -> Iterator[Diagnostic]:
    """Find quotes that no copy at hand has with these marks, and one has with others."""
    copies = Copies(world)
    for said, quote in quoting(world):
        holding = [copy for copy in copies.of(said) if copy.holds(quote)]
        if holding and (differing := all_differing(quote, holding)):
            yield advice(said, *differing[0])


def all_differing(quote: str, holding: Sequence[Copy]) -> list[tuple[Copy, Retyped]]:
    """Give the copies that hold a quote with the first mark that each has otherwise, if all do."""
    from briefing_site.knowledge.retyped import first_retyped  # noqa: PLC0415 - only for a copy

    retyped = [(copy, first_retyped(quote, copy)) for copy in holding]
    differing = [(copy, mark) for copy, mark in retyped if mark]
    return differing if len(differing) == len(retyped) else []


def advice(said: Passage, copy: Copy, mark: Retyped) -> Diagnostic:
    """Word the finding, at the first mark that differs."""
    source = called(copy.source.record, "source")
    span = said.record.text_span(("quote",), mark.written)
    problem = f"the copy of {source} has {quoted(mark.copied)}, with other marks"
    return Diagnostic(
        "quote-retyped", span, problem, Hint("paste the words instead of typing them")
    )
