"""Corrections where what was mended is shown: takes a part of a briefing, gives what was mended."""

from __future__ import annotations

import datetime as dt

from briefing_site.document.nodes import Blocks
from briefing_site.document.runs import division, paragraph
from briefing_site.knowledge.corrections import Corrected, Mended, corrections_of
from briefing_site.knowledge.entities import Statement, Vote
from briefing_site.pages.library import Library
from briefing_site.pages.parts.marking import to_correction
from briefing_site.pages.parts.texts import line


def corrections_to(library: Library, part: Corrected) -> Blocks:
    """Show what was mended of a part, in full; nothing where nothing was."""
    lines = correction_lines(library, part)
    return tuple(division(told, class_="brf-correction") for told in lines)


def correction_lines(library: Library, part: Corrected) -> Blocks:
    """Show the same in an item of a list, where no division can stand."""
    return tuple(
        paragraph(
            to_correction(mended), ": ", line(library, mended.correction.text, holder(mended))
        )
        for mended in library.corrections[part.ref]
    )


def holder(mended: Mended) -> str:
    """Give the id of the briefing by which the text's references are read."""
    return mended.briefing.id


def changed_on(library: Library, part: Statement | Vote) -> dt.date | None:
    """Give the day of the newest change of substance to what a page of its own shows, if known."""
    mended = (one.correction.date for one in corrections_of(library.corrections, part))
    return max(filter(None, [part.briefing.changed, *mended]), default=None)
