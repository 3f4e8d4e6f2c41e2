"""What one can follow: takes feeds, gives the line that offers them on a page."""

from __future__ import annotations

from collections.abc import Sequence

from briefing_site.document.nodes import Blocks, Inlines, Link, Place
from briefing_site.document.runs import division, joined, paragraph, run
from briefing_site.interface import _
from briefing_site.pages.feeds import Feed


def follow(feeds: Sequence[Feed]) -> Blocks:
    """Offer feeds; nothing where there are none."""
    if not feeds:
        return ()
    offers = joined(map(offer, feeds), " · ")
    return (division(paragraph(_("Follow:"), " ", offers), class_="brf-follow"),)


def offer(feed: Feed) -> Inlines:
    """Offer one feed in each of its formats."""
    files = (Link(Place(one.file), (one.format,)) for one in feed.links)
    return run(f"{feed.title} (", joined(files, ", "), ")")
