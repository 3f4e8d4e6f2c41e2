"""oEmbed (oembed.com, version 1.0): takes a card, gives what a program is told that embeds it.

A file cannot read what a program asks behind its address (`url`, `maxwidth`, `maxheight`,
`format`): each record has a file of its own, to which its page leads.
"""

from __future__ import annotations

from briefing_site.document.escape import clean
from briefing_site.exports.file import as_json
from briefing_site.pages.embedding.card import Card
from briefing_site.pages.embedding.frame import WIDTH, frame_of
from briefing_site.pages.library import Library

A_DAY = 86_400
"""Seconds for which a program may keep it: a record is corrected on a day, not in an hour."""


def write_oembed(library: Library, card: Card) -> str:
    """Write what a program is told of a card."""
    settings, frame = library.settings, frame_of(library, card)
    told = {
        "version": "1.0",
        "type": "rich",
        "title": clean(card.title).strip(),
        "provider_name": clean(settings.site_name).strip(),
        "provider_url": settings.site_url,
        "cache_age": A_DAY,
        "html": frame.html,
        "width": WIDTH,
        "height": frame.height,
    }
    return f"{as_json(told)}\n"
