"""What programs that read a site look for first: takes the library, gives two files at its root.

`robots.txt` (RFC 9309) says that all may be read, and where the list of all pages is. It counts at
the root of a host alone, so that a site below a path has none. `llms.txt` (llmstxt.org) is a page
of Markdown that names what a program should read first, by addresses that are whole. A site that
does not know its address has neither; a repository's own file stands in the place of each.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from urllib.parse import urlsplit

from briefing_site.document.escape import clean
from briefing_site.document.nodes import Link, Place
from briefing_site.exports.file import ExportedFile
from briefing_site.exports.plain_pages import published
from briefing_site.interface import _
from briefing_site.naming.wording import shortened
from briefing_site.pages import export_paths, links
from briefing_site.pages.home import ways_to_ask, written_pages
from briefing_site.pages.library import Library, by_date
from briefing_site.pages.parts.recorded import counts

NEWEST = 20
MOST_OF_SUMMARY = 300
"""Of the summary of each, in characters."""

MARKED = re.compile(r"[\\`*_\[\]<>]")
"""What Markdown may take for more than itself within a line."""


def machine_readers_files(library: Library) -> Iterator[ExportedFile]:
    """Make both files, as far as the site has them."""
    for path, make in MAKERS.items():
        if file := made(library, path, make):
            yield file


def machine_readers_file(library: Library, path: str) -> ExportedFile | None:
    """Make the file at a path; nothing where the site has none there."""
    return made(library, path, MAKERS[path]) if path in MAKERS else None


def made(
    library: Library, path: str, make: Callable[[Library], Iterator[str]]
) -> ExportedFile | None:
    """Make one of the files, unless it is to be left out or the repository has its own."""
    if not library.settings.site_url or (library.settings.docs / path).exists():
        return None
    lines = [*make(library)]
    return ExportedFile(path, "\n".join([*lines, ""])) if lines else None


def is_at_root(library: Library) -> bool:
    """Tell whether all of a host is this site, and no part of it in another language."""
    return is_whole_host(library.settings.site_url) and not library.settings.folder


def is_whole_host(address: str) -> bool:
    """Tell whether an address is that of a host, and not of something below it."""
    url = urlsplit(address)
    return bool(url.netloc) and url.path in {"", "/"}


def robots(library: Library) -> Iterator[str]:
    """Say that all may be read, and where all pages are listed; nothing where that is not asked."""
    if is_at_root(library):
        sitemap = library.addresses.published_file("sitemap.xml")
        yield from ("User-agent: *", "Allow: /", "", f"Sitemap: {sitemap}")


def first_to_read(library: Library) -> Iterator[str]:
    """Say what the site is, then name what to read, each thing on a line."""
    if not library.settings.has_llms:
        return
    yield f"# {escaped(library.settings.site_name)}"
    yield ""
    yield f"> {_('Who said what, in which words, and where each actor stands, since when.')}"
    record = [*counts(library), Link(Place(links.CHANGES), (_("What changed"),)), *ways_to_ask()]
    yield from named(_("On record"), (line(library, one) for one in record))
    yield from named(_("Data"), of_data(library))
    yield from named(_("Newest briefings"), newest(library))
    yield from named("Optional", (line(library, one) for one in written_pages(library)))


MAKERS: dict[str, Callable[[Library], Iterator[str]]] = {
    export_paths.LLMS_FILE: first_to_read,
    export_paths.ROBOTS_FILE: robots,
}
"""What makes the lines of each file, in the order of their paths."""


def named(name: str, lines: Iterable[str]) -> Iterator[str]:
    """Give a section, if there is anything in it."""
    listed = [*lines]
    if listed:
        yield from ("", f"## {name}", "", *listed)


def of_data(library: Library) -> Iterator[str]:
    """Name the pages of all data, and the files that hold all of it."""
    has = library.settings
    about = _("The whole record as tables, and the other files of this site.")
    yield line(library, Link(Place(links.DATA), (_("Data"),)), about)
    if has.has_api:
        about = _("All of the record for programs, as JSON.")
        yield line(library, Link(Place(links.API), (_("API"),)), about)
    if has.has_database:
        about = _("Ask all of the record in SQL, in the browser.")
        yield line(library, Link(Place(links.QUERY), (_("Query"),)), about)
    for is_there, path in (
        (has.has_database, export_paths.DATABASE_FILE),
        (has.has_rdf, export_paths.DUMP_FILE),
        (has.has_tables, export_paths.PACKAGE_FILE),
    ):
        if is_there:
            yield item(path.rpartition("/")[2], library.addresses.published_file(path))


def newest(library: Library) -> Iterator[str]:
    """Name the newest briefings, each with its day and what it says."""
    standing = (one for one in library.kb.briefings.values() if not one.is_withdrawn)
    for one in by_date(standing)[: -NEWEST - 1 : -1]:
        summary = shortened(library.plain(one.summary, one.id), MOST_OF_SUMMARY)
        address = published(library, Place(links.briefing(one.id)))
        yield item(f"{one.date}: {one.title}", address, summary)


def line(library: Library, link: Link, about: str = "") -> str:
    """Name a page of the site."""
    place = link.to if isinstance(link.to, Place) else Place(links.HOME)
    name = "".join(one for one in link.children if isinstance(one, str))
    return item(name, published(library, place), about)


def item(name: str, address: str, about: str = "") -> str:
    """Name something by its address, and say what it is."""
    told = f": {escaped(about)}" if about else ""
    return f"- [{escaped(name)}]({address}){told}"


def escaped(text: str) -> str:
    """Give text as it is, be it read as Markdown or as it stands."""
    return MARKED.sub(r"\\\g<0>", clean(text).strip())
