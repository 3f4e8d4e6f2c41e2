"""Feeds: takes the library, gives Atom and JSON Feed for the site, actors, issues and tags.

The Atom Syndication Format, RFC 4287, and JSON Feed 1.1. The only times in them are days of
the content: a feed changes when what it tells does, and not when it is made again. The library
that writes feeds stamps them with the clock and knows no JSON Feed; an element is a line here.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from functools import lru_cache
from html import escape

from pydantic_core import to_json

from briefing_site.exports.entries import Entry, Shelf
from briefing_site.exports.file import ExportedFile
from briefing_site.exports.subjects import Subject, subject_beside, subjects
from briefing_site.frozen import frozen
from briefing_site.interface import _
from briefing_site.pages import links
from briefing_site.pages.feeds import ATOM, CORRECTED, HAPPENED, JSON_FEED, Clock
from briefing_site.pages.library import Library
from briefing_site.pages.references import on_one_line

ATOM_NAMESPACE = "http://www.w3.org/2005/Atom"
JSON_FEED_VERSION = "https://jsonfeed.org/version/1.1"


@frozen
class Feed:
    """One feed before it has a format.

    Attributes:
        id: The first address that it had, in the format at hand.
        address: Where it is now.
        page: Where its subject is on the site.
        updated: The day of the newest change to an entry, or of the content's newest change if it
            has none.
        author: Whose entries they are that name nobody.
    """

    id: str
    title: str
    address: str
    page: str
    updated: dt.date
    author: str
    entries: tuple[Entry, ...]


def feed_files(library: Library) -> Iterator[ExportedFile]:
    """Make all feeds; a site that does not know its address has none."""
    if not library.settings.site_url:
        return
    shelf = Shelf(library)
    for subject in subjects(library):
        yield from files_about(library, shelf, subject)


def feed_file(library: Library, path: str) -> ExportedFile | None:
    """Make the feed at a path; nothing where there is none."""
    folder, slash, name = path.rpartition("/")
    is_feed = any(file == name for clock in (HAPPENED, CORRECTED) for _, file in clock.files)
    if not (is_feed and library.settings.site_url):
        return None
    subject = subject_beside(library, f"{folder}{slash}")
    files = files_about(library, Shelf(library), subject) if subject else iter(())
    return next((file for file in files if file.path == path), None)


def files_about(library: Library, shelf: Shelf, subject: Subject) -> Iterator[ExportedFile]:
    """Make all feeds of a subject."""
    told = {HAPPENED: shelf.happened(subject), CORRECTED: shelf.corrected(subject)}
    for clock, entries in told.items():
        yield from files_of(library, subject, clock, entries)


def files_of(
    library: Library, subject: Subject, clock: Clock, entries: tuple[Entry, ...]
) -> Iterator[ExportedFile]:
    """Make the files of one feed, one in each format, at each place that it had."""
    addresses = library.addresses
    paths = (*subject.formerly, subject.path)
    for name, file in clock.files:
        places = [links.beside(path, file) for path in paths]
        feed = Feed(
            id=addresses.published_file(places[0]),
            title=_("{subject}: {told}", subject=subject.title, told=clock.title),
            address=addresses.published_file(places[-1]),
            page=addresses.published(subject.page, subject.anchor),
            updated=max((one.updated for one in entries), default=library.newest),
            author=on_one_line(library.settings.site_name),
            entries=entries,
        )
        text = WRITERS[name](feed)
        yield from (ExportedFile(place, text) for place in places)


def atom(feed: Feed) -> str:
    """Write a feed as Atom."""
    parts = [
        element("id", feed.id),
        element("title", feed.title),
        element("updated", midnight(feed.updated)),
        element("author", element("name", feed.author), is_markup=True),
        element("link", rel="self", type="application/atom+xml", href=feed.address),
        element("link", rel="alternate", type="text/html", href=feed.page),
        *(atom_entry(entry) for entry in feed.entries),
    ]
    content = "".join(f"{part}\n" for part in parts)
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        f'<feed xmlns="{ATOM_NAMESPACE}">\n{content}</feed>\n'
    )


@lru_cache(maxsize=4096)
def atom_entry(entry: Entry) -> str:
    """Write an entry of Atom; many feeds tell of one thing."""
    authors = (element("name", author) for author in entry.authors)
    parts = [
        element("id", entry.id),
        element("title", entry.title),
        element("link", rel="alternate", type="text/html", href=entry.url),
        element("published", midnight(entry.date)),
        element("updated", midnight(entry.updated)),
        *(element("author", author, is_markup=True) for author in authors),
        *(element("category", term=tag) for tag in entry.tags),
        element("summary", entry.text),
    ]
    return element("entry", "\n" + "".join(f"{part}\n" for part in parts), is_markup=True)


def element(name: str, content: str = "", *, is_markup: bool = False, **attributes: str) -> str:
    """Write an XML element, its texts escaped."""
    written = "".join(f' {key}="{escape(value)}"' for key, value in attributes.items())
    inside = content if is_markup else escape(content, quote=False)
    return f"<{name}{written}>{inside}</{name}>" if inside else f"<{name}{written}/>"


def midnight(day: dt.date) -> str:
    """Write a day as the moment that it starts, as both formats ask (RFC 3339)."""
    return f"{day.isoformat()}T00:00:00Z"


def json_feed(feed: Feed) -> str:
    """Write a feed as JSON Feed."""
    about = {
        "version": JSON_FEED_VERSION,
        "title": feed.title,
        "home_page_url": feed.page,
        "feed_url": feed.address,
        "authors": [{"name": feed.author}],
        "items": [json_item(entry) for entry in feed.entries],
    }
    return to_json(about, indent=1).decode() + "\n"


@lru_cache(maxsize=4096)
def json_item(entry: Entry) -> dict[str, object]:
    """Give an item of JSON Feed; many feeds tell of one thing."""
    item: dict[str, object] = {
        "id": entry.id,
        "url": entry.url,
        "title": entry.title,
        "content_text": entry.text,
        "date_published": midnight(entry.date),
        "date_modified": midnight(entry.updated) if entry.updated != entry.date else "",
        "authors": [{"name": author} for author in entry.authors],
        "tags": list(entry.tags),
    }
    return {key: value for key, value in item.items() if value}


WRITERS: dict[str, Callable[[Feed], str]] = {ATOM: atom, JSON_FEED: json_feed}
