"""A text whose quotes and lists nest past the bound.

Quotes and lists in a text may stand inside each other, twenty deep. What stands deeper
would be left out of the page. A text may hold a thousand links, citations, images and HTML
tags together, and twenty thousand marks of Markdown; of one that holds more none is read.

Bad:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    summary: Projects without Russia go on.
    issues: [arctic-cooperation]
    background: |
      > > > > > > > > > > > > > > > > > > > > > Projects without Russia go on.

Good:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    summary: Projects without Russia go on.
    issues: [arctic-cooperation]
    background: |
      > Projects without Russia go on.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.knowledge.world import World


def check(world: World) -> Iterator[Diagnostic]:
    """Find texts of which a part could not be read."""
    for text in world.proses:
        if text.prose.too_deep:
            yield Diagnostic(
                "text-too-deep",
                text.found.record.at(*text.found.path),
                "the quotes and lists in this text stand more than 20 deep inside each other",
                Hint("take away levels, down to two or three"),
            )
        elif text.prose.too_full:
            yield Diagnostic(
                "text-too-deep",
                text.found.record.at(*text.found.path),
                "more than 1,000 links, citations, images and tags, or 20,000 marks of Markdown, "
                "stand in this text",
                Hint("take some away, or look for marks that are never closed"),
            )
