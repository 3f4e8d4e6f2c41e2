"""Marks of a status and of corrections: takes what is shown, gives what stands beside it."""

from __future__ import annotations

import datetime as dt

from briefing_site.document.nodes import Inlines, Link, Place
from briefing_site.document.runs import run, small, span
from briefing_site.interface import _
from briefing_site.knowledge.corrections import Corrected, Mended, corrections_of
from briefing_site.model.briefing import Briefing
from briefing_site.naming import dates
from briefing_site.naming.statuses import status_in_words
from briefing_site.pages import links
from briefing_site.pages.library import Library


def status_mark(briefing: Briefing) -> Inlines:
    """Mark what is of a briefing that has a status; nothing where it is published."""
    status = status_in_words(briefing)
    if not status:
        return ()
    class_ = f"brf-mark brf-mark--{briefing.status.value}"
    return run(" ", span(f"({status})", class_=class_))


def marked(words: str, briefing: Briefing) -> Inlines:
    """Give the words of a link with the mark inside it, so that neither is without the other."""
    return run(words, *status_mark(briefing))


def to_correction(mended: Mended) -> Link:
    """Lead to a correction, named by its day."""
    place = Place(links.briefing(mended.briefing.id), links.correction_anchor(mended.name))
    day = dates.day(mended.correction.date)
    return Link(place, (_("Corrected on {date}", date=day),))


def mended_mark(library: Library, part: Corrected) -> Inlines:
    """Say in a list on which days a part was mended, and lead to how; nothing where it was not."""
    days: dict[dt.date, Mended] = {}
    for mended in corrections_of(library.corrections, part):
        days.setdefault(mended.correction.date, mended)
    return run(*(piece for one in days.values() for piece in (" ", small(to_correction(one)))))
