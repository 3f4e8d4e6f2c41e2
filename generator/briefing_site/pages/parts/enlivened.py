"""Parts that a script brings to life: takes what stands there without it, gives its place."""

from __future__ import annotations

from briefing_site.document.nodes import Division
from briefing_site.document.runs import BlockPart, division
from briefing_site.pages.library import Library
from briefing_site.pages.scripts import MOST_AT_ONCE, Part


def brought_to_life(library: Library, part: Part, shown: BlockPart) -> Division:
    """Give a script its place, and say whether its data waits until a reader asks for it."""
    if library.has_more_than(MOST_AT_ONCE):
        return division(shown, data_brf=part.value, data_on_request="")
    return division(shown, data_brf=part.value)
