"""Feeds as pages offer them: takes a page, gives what one can subscribe to there.

A feed names everything by its full address, so a site that does not know its own has none.
"""

from __future__ import annotations

from briefing_site.frozen import frozen
from briefing_site.interface import _
from briefing_site.pages import links
from briefing_site.pages.library import Library

ATOM, JSON_FEED, CALENDAR = "Atom", "JSON Feed", "iCalendar"

TYPES = {
    ATOM: "application/atom+xml",
    JSON_FEED: "application/feed+json",
    CALENDAR: "text/calendar",
}
"""Media types: RFC 4287, JSON Feed 1.1, RFC 5545."""


@frozen
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


@frozen
class FeedFile:
    """One file to subscribe to.

    Attributes:
        format: Its format, in words.
        type: The media type.
        file: From the root of the tree.
        path: From the site's root.
    """

    format: str
    type: str
    file: str
    path: str


@frozen
class Feed:
    """Something to be told of, in each format that there is."""

    title: str
    links: tuple[FeedFile, ...]


def has_feeds(library: Library) -> bool:
    """Whether the site has any feed."""
    return bool(library.settings.site_url)


def feeds_of(library: Library, subject: str) -> tuple[Feed, ...]:
    """Offer the feeds of a subject on a page.

    Args:
        library: What all pages draw on.
        subject: The path that the feeds stand beside: the page itself, or a tag's.
    """
    if not has_feeds(library) or not (library.settings.has_all_feeds or subject == links.HOME):
        return ()
    return tuple(
        Feed(
            clock.title,
            tuple(
                feed_link(library, name, links.beside(subject, file)) for name, file in clock.files
            ),
        )
        for clock in (HAPPENED, CORRECTED)
    )


def calendar_of(library: Library) -> tuple[Feed, ...]:
    """Offer the calendar of what is ahead, if anything is."""
    if not has_feeds(library) or not library.ahead:
        return ()
    return (Feed(_("Announced events"), (feed_link(library, CALENDAR, links.CALENDAR_FILE),)),)


def feed_link(library: Library, name: str, path: str) -> FeedFile:
    """Link to a file to subscribe to."""
    return FeedFile(name, TYPES[name], path, library.addresses.file(path))
