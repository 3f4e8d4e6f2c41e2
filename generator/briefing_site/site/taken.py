"""What is written by hand: takes MkDocs' files, gives in the way of which generated ones they are.

Nothing is generated where something is written by hand, and what would be lost is named before
anything is written. That is not so of a path alone: a folder may have the path of a generated file,
and a disk that ignores capitals has one place for two names. No file has the path of a generated
folder: one without an ending is refused before.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from enum import Enum
from pathlib import PurePosixPath
from typing import NamedTuple

from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File

from briefing_site.pages.links import HOME, NETWORK

GIVES_WAY = frozenset({HOME, NETWORK})
"""Pages in whose place a hand-written one may stand: most sites have a home page before they have
briefings, and the address of the former network only leads on."""

OF_FOLDER = frozenset({"index", "README"})
"""How the page of a folder may be called, before its suffix."""

INDEX, HTML, MARKDOWN = "index.html", ".html", ".md"


class Why(Enum):
    """Why something cannot be generated where something is written by hand: what to say, and do."""

    SAME = ("has the path of a generated page", "the hand-written page")
    CAPITALS = ('has the path of the generated "{path}" on a disk that ignores capitals', "it")
    IN_FOLDER = ('lies in a folder that has the path of the generated "{path}"', "the folder")


class Taken(NamedTuple):
    """A file that is written by hand, and why something else cannot be generated then."""

    file: File
    why: Why


def taken_by(files: Iterable[File]) -> dict[str, Taken]:
    """Give what is written by hand, by the paths of what may not be generated then.

    These are its own and those of the pages that would have its address, as `a.md` has that of
    `a/index.md` and of `a.markdown`; and those of which one of the two could not be written. What
    is no page cannot have an address of one: what would is refused before.
    """
    files = tuple(files)
    taken: dict[str, Taken] = {}
    for file in files:
        for path in (file.src_uri, *pages_at_address_of(file)):
            taken.setdefault(path, Taken(file, Why.SAME))
    for file in files:
        for path, why in in_the_way_of(file):
            taken.setdefault(path, Taken(file, why))
    return taken


def pages_at_address_of(file: File) -> Iterator[str]:
    """Give the paths of pages that would stand where a page that is written by hand does."""
    path = PurePosixPath(file.src_uri)
    is_of_folder = path.stem in OF_FOLDER
    page = path.parent if is_of_folder else path.with_suffix("")
    if not file.is_documentation_page() or page == PurePosixPath():
        return
    if file.use_directory_urls or not is_of_folder:
        yield f"{page}.md"
    if file.use_directory_urls or is_of_folder:
        yield f"{page}/index.md"


def in_the_way_of(file: File) -> Iterator[tuple[str, Why]]:
    """Give the paths of what could not be written where a file is that is written by hand."""
    place, is_in_folders = folded(file.dest_uri), file.use_directory_urls
    if place != file.dest_uri:
        yield from ((path, Why.CAPITALS) for path in generated_at(place, is_in_folders))
    for folder in PurePosixPath(place).parents:
        if folder.name:
            found = generated_at(folder.as_posix(), is_in_folders)
            yield from ((path, Why.IN_FOLDER) for path in found)


def generated_at(place: str, is_in_folders: bool) -> Iterator[str]:  # noqa: FBT001 - of the site
    """Give the paths of what is written to a place: of a page and of the Markdown beside it, too.

    Args:
        place: A path in the site.
        is_in_folders: Whether a page is a folder's.
    """
    path = PurePosixPath(place)
    if path.name == INDEX or (is_in_folders and path.name == "index.md"):
        yield path.with_suffix(MARKDOWN).as_posix()
        if is_in_folders and path.parent.name not in ("", "index"):  # which has no folder
            yield f"{path.parent}{MARKDOWN}"
    elif not is_in_folders and path.suffix in (HTML, MARKDOWN):
        yield path.with_suffix(MARKDOWN).as_posix()
    elif path.suffix != MARKDOWN:
        yield place


def folded(place: str) -> str:
    """Give a path as disks have it that ignore capitals, and of two forms of a letter know one."""
    return unicodedata.normalize("NFC", place).casefold()


def is_free(path: str, taken: Mapping[str, Taken]) -> bool:
    """Tell whether nothing that is written by hand stands where something is generated.

    Args:
        path: Of what is generated.
        taken: What is written by hand (`taken_by`).

    Raises:
        PluginError: Something does that must not.
    """
    if path not in taken:
        return True
    if path not in GIVES_WAY or taken[path].why is not Why.SAME:
        raise PluginError(conflict(*taken[path], path))
    return False


def conflict(file: File, why: Why, path: str) -> str:
    """Say what is in the way of what."""
    is_so, what = why.value
    return (
        f'error: "{file.abs_src_path or file.src_uri}" {is_so.format(path=path)}\n'
        f"   hint: give {what} another name"
    )
