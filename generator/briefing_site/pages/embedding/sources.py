"""The sources on a card: takes what a record rests on, gives a line for each of the first."""

from __future__ import annotations

from collections.abc import Iterable

from briefing_site.document.nodes import Blocks, Inlines, Link, Place
from briefing_site.document.runs import bullets, division, run
from briefing_site.interface import _, ngettext
from briefing_site.knowledge.entities import Use
from briefing_site.knowledge.provenance import by_source
from briefing_site.naming.rows import comma
from briefing_site.naming.sources import places
from briefing_site.pages.library import Library
from briefing_site.pages.parts.notes import called, judged
from briefing_site.pages.parts.phrases import say

MOST = 3
"""Sources that are named; of more it is said how many."""


def source_lines(library: Library, uses: Iterable[Use], page: str) -> Blocks:
    """Name the sources, how good each is and where in it; of many the first.

    Args:
        library: What all pages draw on.
        uses: What is used of them.
        page: The page on which all are.
    """
    lines = [source_line(library, found) for found in by_source(uses)]
    if more := len(lines) - MOST if len(lines) > MOST + 1 else 0:
        told = ngettext("{count} more source", "{count} more sources", more)
        lines = [*lines[:MOST], run(Link(Place(page), (told,)))]
    return (division(bullets(lines), class_="sources"),) if lines else ()


def source_line(library: Library, uses: list[Use]) -> Inlines:
    """Name a source and the places in it, and say how good it is, and if nobody read it."""
    source = uses[0].source
    found = places(use.locator for use in uses)
    where = f"{comma()}{found}" if found else ""
    unread = f" ({_('not read')})" if source.record.unread else ""
    named = run(library.near(called, source), where, unread, library.near(judged, source))
    return say("Source: {source}", source=named)
