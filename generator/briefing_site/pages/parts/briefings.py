"""Briefings in lists: takes a briefing, gives its item with its date and its summary."""

from __future__ import annotations

from briefing_site.document.nodes import Blocks
from briefing_site.document.runs import Part, paragraph
from briefing_site.model.briefing import Briefing
from briefing_site.naming.wording import shortened
from briefing_site.pages.library import Library
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
    summary = shortened(library.plain(briefing.summary, briefing.id), MOST_OF_SUMMARY)
    return (
        paragraph(name),
        paragraph(on_day(briefing.date), ". ", summary),
    )
