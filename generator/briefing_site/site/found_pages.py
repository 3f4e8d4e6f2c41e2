"""What a search of the site can find: takes the content and each page written by hand, gives files.

The content is found as its records are, before a page of it is made; a page that is written by hand
as MkDocs makes it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, MutableMapping
from pathlib import Path
from shutil import rmtree
from typing import Any

from briefing_site.interface import speaking
from briefing_site.pages.library import Library
from briefing_site.pages.scripts import PART, Part
from briefing_site.search.content import things_of
from briefing_site.search.index import INDEX_FOLDER, INDEX_HEAD, Index, version_of
from briefing_site.search.lists_asked import lists_asked_for
from briefing_site.search.thing import Thing
from briefing_site.search.written import in_order, page_as_thing
from briefing_site.site.early_files import SCRIPTS
from briefing_site.site.one_script import one_script

FROM_FILE = "search_from_file.js"
"""The search for a page that was opened from a file: `from_file.js` loads it."""

NEW = "new"
"""The folder of an index that is being written."""

BEGIN = f"""for (const box of document.querySelectorAll('[{PART}="{Part.SEARCH}"]')) {{
  script.start(box, modules["constants.js"].ROOT);
}}"""
"""What it does once it is there."""


class FoundPages:
    """What can be found of one build, or of one for each of a site's languages."""

    def __init__(self) -> None:
        self._indexes: dict[str, Index] = {}
        self._pages: list[Thing] = []
        self._folder = ""

    def begin(self, library: Library) -> None:
        """Take the content in; what was taken for another language waits to be written."""
        index = Index(library.settings.language)
        with speaking(library.settings.language):
            index.add(things_of(library))
            index.lead_to(lists_asked_for(library))
        self._end()
        self._folder = library.settings.folder
        self._indexes[self._folder] = index

    def note(self, address: str, meta: Mapping[str, Any], title: str, html: str) -> None:
        """Take a page in, as `page_as_thing` does."""
        if thing := page_as_thing(address, meta, title, html):
            self._pages.append(thing)

    def write(self, site: Path) -> None:
        """Write the index of each language, and forget it."""
        self._end()
        for folder, index in self._indexes.items():
            write_index(index, site / folder)
        self._indexes = {}
        (site / SCRIPTS / FROM_FILE).write_text(one_script("search_box.js", BEGIN), "utf-8")

    def taken(self) -> list[Thing]:
        """Give the pages that were taken in since the last time, in order, and forget them."""
        pages, self._pages = in_order(self._pages), []
        return pages

    def _end(self) -> None:
        """Take in the pages of the language that was begun with."""
        if index := self._indexes.get(self._folder):
            index.add(self.taken())


def write_index(index: Index, folder: Path) -> None:
    """Write an index in the place of the one that a folder had, one piece at a time.

    Its version is known when all of it is written, so its folder is named at last.
    """
    place = folder / INDEX_FOLDER
    rmtree(place, ignore_errors=True)
    new = place / NEW
    new.mkdir(parents=True)
    version = version_of(written(index, new))
    new.rename(place / version)
    (place / f"{INDEX_HEAD}.js").write_text(index.head(version), "utf-8")


def written(index: Index, folder: Path) -> Iterator[str]:
    """Write each piece of an index but its head, and give it."""
    for name, text in index.pieces():
        (folder / f"{name}.js").write_text(text, "utf-8")
        yield text


def hide_from_theirs(meta: MutableMapping[str, Any]) -> None:
    """Let the theme's own search leave out a page: nobody would ask it."""
    meta["search"] = {**meta.get("search", {}), "exclude": True}
