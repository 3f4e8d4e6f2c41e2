"""A quote that the source's copy does not hold.

Quotes are exact. Where a source names its `snapshot` and that copy is at hand, every
quote from the source must stand in it, word for word. White space, dashes, quotation
marks and ligatures may differ, and `[...]` or `[…]` stands for words left out; `[sic]` behind
a slip of the source's own is passed over. What a
printed page adds may differ, too: a hyphen where a line ends within a word, and the number of
a footnote behind one. Where a statement names several sources, one of their copies must hold
the quote.

Copies are not part of the repository; a quote whose copy is not at hand counts as
unchecked, and `briefings check` says how many there are.

Bad:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    summary: Projects without Russia go on.
    sources:
      - id: release
        title: Joint Statement on Limited Resumption of Arctic Council Cooperation
        url: https://www.state.gov/joint-statement-on-limited-resumption-of-arctic-council-cooperation/
        snapshot: release.txt
    statements:
      - id: resumption
        by: [canada, norway]
        act: declare
        quote: We intend to begin a limited resumption of our work in the Arctic Council
        sources: [release]
    # briefings/snapshots/release.txt
    We intend to implement a limited resumption of our work in the Arctic Council, in
    projects that do not involve the participation of the Russian Federation.

Good:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    summary: Projects without Russia go on.
    sources:
      - id: release
        title: Joint Statement on Limited Resumption of Arctic Council Cooperation
        url: https://www.state.gov/joint-statement-on-limited-resumption-of-arctic-council-cooperation/
        snapshot: release.txt
    statements:
      - id: resumption
        by: [canada, norway]
        act: declare
        quote: We intend to implement a limited resumption of our work [...] in projects that
          do not involve the participation of the Russian Federation
        sources: [release]
    # briefings/snapshots/release.txt
    We intend to implement a limited resumption of our work in the Arctic Council, in
    projects that do not involve the participation of the Russian Federation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.diagnostics.wording import quoted
from briefing_site.knowledge.copies import Copies, quoting
from briefing_site.knowledge.entities import Passage
from briefing_site.knowledge.world import World
from briefing_site.model.record import called

if TYPE_CHECKING:
    from briefing_site.knowledge.quotes import Copy

DOTS = re.compile(r"(?:\.(?:\s?\.){2,}|…)\s*(?P<word>[^\s.…]*)")
"""Dots that may stand for words left out, and the word behind them."""

GAPS = 'for words that are left out, write "[...]"'


def check(world: World) -> Iterator[Diagnostic]:
    """Find quotes that stand in no copy of their sources that is at hand."""
    copies = Copies(world)
    for said, quote in quoting(world):
        missing = [(copy, copy.missing_part(quote)) for copy in copies.of(said)]
        lacking = [(copy, part) for copy, part in missing if part is not None]
        if missing and len(lacking) == len(missing):
            yield fault(said, *lacking[0])


def fault(said: Passage, copy: Copy, part: str) -> Diagnostic:
    """Word the finding, at the first words that differ from the nearest passage."""
    source = called(copy.source.record, "source")
    if copy.holds(part):
        words, problem = part, f"these words stand earlier in the copy of {source}"
        cure = "give the parts of a quote in the order of the source"
    elif dots := left_out(copy, part):
        words, problem = dots, f"the quote leaves words out at {quoted(dots)}"
        cure = GAPS
    elif found := copy.passages.departure(part):
        words = found.words
        problem = f"the quote departs from the copy of {source} at {quoted(words)}"
        cure = f'the nearest passage reads "{found.passage}"'
        if dots := behind_dots(part, words):
            words, cure = dots, f"{cure}; {GAPS}"
    else:
        words, problem = part, f"the copy of {source} holds nothing like this quote"
        cure = "take the words from the source itself, or name the source that has them"
    span = said.record.text_span(("quote",), words)
    return Diagnostic("quote-not-in-source", span, problem, Hint(cure))


def left_out(copy: Copy, part: str) -> str:
    """Give bare dots with the word behind them, if but for these the copy holds a part."""
    if not (dots := DOTS.search(part)) or copy.missing_part(DOTS.sub(r"[...] \g<word>", part)):
        return ""
    found = copy.passages.departure(part)
    return (found and behind_dots(part, found.words)) or dots[0].strip()


def behind_dots(part: str, words: str) -> str:
    """Give the dots with the word behind them that a departure begins with."""
    first = next(iter(words.split()), "").lstrip(".…")
    return next((one[0].strip() for one in DOTS.finditer(part) if one["word"] == first), "")
