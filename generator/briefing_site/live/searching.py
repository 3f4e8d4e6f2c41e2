"""The search while a site is worked on: takes what can be found now, gives the pieces of an index.

A browser asks for a few pieces of one index, one after another. So an index stays until what can be
found is another, and is made when it is first asked for.
"""

from __future__ import annotations

from collections.abc import Container, Iterable
from typing import Protocol

from briefing_site.exports.file import ExportedFile
from briefing_site.interface import speaking
from briefing_site.pages.library import Library
from briefing_site.search.content import things_of
from briefing_site.search.index import INDEX_FOLDER, Index
from briefing_site.search.lists_asked import lists_asked_for
from briefing_site.search.thing import Thing


class FoundBeside(Protocol):
    """What can be found beside the records."""

    def beside(self, recorded: Container[str]) -> Iterable[Thing]:
        """Give the pages that can be found.

        Args:
            recorded: The addresses of what is found as its record is.
        """


class Search:
    """The newest index that was asked for."""

    def __init__(self) -> None:
        self._made_of: tuple[Library, FoundBeside] | None = None
        self._files: dict[str, ExportedFile] = {}

    def file(self, path: str, library: Library, beside: FoundBeside) -> ExportedFile | None:
        """Give the piece at a path; nothing where there is none.

        Args:
            path: Relative to the site's root.
            library: What pages draw on.
            beside: Gives what can be found beside the records.
        """
        if not path.startswith(f"{INDEX_FOLDER}/"):
            return None
        made_of = self._made_of
        if made_of is None or made_of[0] is not library or made_of[1] is not beside:
            self._made_of = library, beside
            self._files = {file.path: file for file in indexed(library, beside)}
        return self._files.get(path)


def indexed(library: Library, beside: FoundBeside) -> list[ExportedFile]:
    """Index all that can be found."""
    language = library.settings.language
    index = Index(language)
    with speaking(language):
        things = [*things_of(library)]
        index.add(things)
        index.lead_to(lists_asked_for(library))
        index.add(beside.beside({thing.address for thing in things}))
    return [*index.files()]
