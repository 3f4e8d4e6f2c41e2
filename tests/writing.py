"""Pages by our own writer of HTML: takes a gathered site, gives what MkDocs should make of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from briefing_site.document.write_html import Titles, write_html
from briefing_site.exports.sizes import measured
from briefing_site.fast import straight
from briefing_site.interface import speaking
from briefing_site.pages.page import Page
from briefing_site.pages.site import planned_pages
from tests.conversion import Gathered


def documents(site: Gathered) -> Iterator[Page]:
    """Build the documents of a site's pages."""
    with speaking(site.settings.language):
        for planned in planned_pages(measured(site.outcome.kb, site.settings)):
            yield planned.build()


def written(site: Gathered) -> Iterator[tuple[str, str]]:
    """Write each page of a site as HTML; give it with its path."""
    return written_of(site, documents(site))


def written_of(site: Gathered, pages: Iterable[Page]) -> Iterator[tuple[str, str]]:
    """Write some pages of a site as HTML; give each with its path."""
    titles = titles_of(site)
    for page in pages:
        yield page.path, write_html(page.path, page.body, partial(built, site), titles)


def built(site: Gathered, path: str) -> str:
    """Give where MkDocs builds a file, from the root of the site, which it calls `./` itself."""
    file = site.files.get_file_from_path(path)
    assert file is not None, path
    return file.url.removeprefix("./")


def titles_of(site: Gathered) -> Titles:
    """Give the titles that mkdocs.yml has for the links that each page has by itself."""
    return straight.titles_of(site.config)
