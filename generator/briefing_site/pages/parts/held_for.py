"""For how long a stance is held: takes it, gives since when, and when it was shown, in a cell."""

from __future__ import annotations

from briefing_site.document.nodes import Break, Inlines
from briefing_site.document.runs import run, small
from briefing_site.knowledge.entities import Held
from briefing_site.pages.library import Library
from briefing_site.pages.parts.phrases import say
from briefing_site.pages.parts.times import dated_in_sentence


def how_long(_library: Library, held: Held) -> Inlines:
    """Say since when a stance is held, and when it was last shown."""
    return time_held(held, say("last shown {date}", date=dated_in_sentence(held.shown_when)))


def how_long_by_then(_library: Library, held: Held) -> Inlines:
    """Say since when a stance is held, and when the last position of it up to then was shown."""
    return time_held(held, say("shown {date}", date=dated_in_sentence(held.shown_when)))


def time_held(held: Held, shown: Inlines) -> Inlines:
    """Say since when a stance is held and up to when, above when it was shown."""
    first, end = dated_in_sentence(held.since_when), held.newest.ended
    time = say("{first} to {last}", first=first, last=dated_in_sentence(end)) if end else (first,)
    return run(*time, Break(), small(shown))
