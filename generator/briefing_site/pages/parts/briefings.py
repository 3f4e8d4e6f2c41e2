"""Briefings in lists: takes briefings, gives items with dates and summaries, or the newest."""

from __future__ import annotations

from collections.abc import Iterable
from operator import attrgetter

from briefing_site.document.nodes import Blocks
from briefing_site.document.runs import Part, bullets, paragraph
from briefing_site.interface import ngettext
from briefing_site.model.briefing import Briefing
from briefing_site.naming.wording import shortened
from briefing_site.pages import links
from briefing_site.pages.library import Library, by_date
from briefing_site.pages.parts.linking import to_briefings
from briefing_site.pages.parts.phrases import own_direction
from briefing_site.pages.parts.the_rest import Rest, newest_open
from briefing_site.pages.parts.times import on_day

MOST_OF_SUMMARY = 280
"""Characters of a summary in a list."""


def briefing_item(library: Library, briefing: Briefing, name: Part) -> Blocks:
    """Show a briefing in a list.

    Args:
        library: What all pages draw on.
        briefing: The briefing.
        name: What it is called there, which leads to it and says its status.
    """
    summary = shortened(library.words(briefing.summary, briefing.id), MOST_OF_SUMMARY)
    return (
        paragraph(name),
        paragraph(on_day(briefing.date), ". ", own_direction((summary,))),
    )


def newest_briefings(briefings: Iterable[Briefing]) -> Blocks:
    """List the newest of some briefings by their titles, those before them behind a line."""
    return newest_open(
        by_date(briefings),
        attrgetter("date"),
        Rest(links.briefings_of),
        lambda shown: bullets(to_briefings(shown)),
        lambda count: ngettext("{count} earlier briefing", "{count} earlier briefings", count),
    )
