"""Feeds as pages offer them: takes a page, gives what one can subscribe to there.

A feed names everything by its full address, so a site that does not know its own has none.
"""

from __future__ import annotations

from dataclasses import dataclass

from briefing_site.interface import _
from briefing_site.pages import links
from briefing_site.pages.desk import Desk

ATOM, JSON_FEED, CALENDAR = "Atom", "JSON Feed", "iCalendar"

TYPES = {
    ATOM: "application/atom+xml",
    JSON_FEED: "application/feed+json",
    CALENDAR: "text/calendar",
}
"""Media types: RFC 4287, JSON Feed 1.1, RFC 5545."""


@dataclass(frozen=True, slots=True)
class Clock:
    """What a feed's dates count.

    Attributes:
        files: The feed's names beside its page, by format.
    """

    files: tuple[tuple[str, str], ...]

    @property
    def title(self) -> str:
        """What the feed tells."""
        return _("What happened") if self is HAPPENED else _("What was corrected")


HAPPENED = Clock(((ATOM, "feed.xml"), (JSON_FEED, "feed.json")))
CORRECTED = Clock(((ATOM, "corrections.xml"), (JSON_FEED, "corrections.json")))


@dataclass(frozen=True, slots=True)
class FeedLink:
    """One file to subscribe to.

    Attributes:
        format: Its format, in words.
        type: The media type.
        path: From the site's root.
        href: From the page.
    """

    format: str
    type: str
    path: str
    href: str


@dataclass(frozen=True, slots=True)
class FeedView:
    """Something to be told of, in each format that there is."""

    title: str
    links: tuple[FeedLink, ...]


def feeds_of(desk: Desk, subject: str) -> tuple[FeedView, ...]:
    """Offer the feeds of a subject on a page.

    Args:
        desk: The page that offers them.
        subject: The path that the feeds stand beside: the page itself, or a tag's.
    """
    if not desk.library.settings.site_url:
        return ()
    return tuple(
        FeedView(
            clock.title,
            tuple(feed_link(desk, name, links.beside(subject, file)) for name, file in clock.files),
        )
        for clock in (HAPPENED, CORRECTED)
    )


def calendar_of(desk: Desk) -> tuple[FeedView, ...]:
    """Offer the calendar of what is ahead, if anything is."""
    library = desk.library
    if not library.settings.site_url or not library.ahead:
        return ()
    return (FeedView(_("What is ahead"), (feed_link(desk, CALENDAR, links.CALENDAR_FILE),)),)


def feed_link(desk: Desk, name: str, path: str) -> FeedLink:
    """Link to a file to subscribe to."""
    return FeedLink(name, TYPES[name], desk.library.addresses.file(path), desk.href(path))
