"""The files of linked data: takes the library, gives the graph, its vocabulary and its shapes.

The graph is made once, into a folder of its own: a page tells how large it is before it is written,
and of a large site it is some tens of megabytes, which nothing has to hold meanwhile.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import resources

from briefing_site.exports.file import ExportedFile
from briefing_site.exports.linked.dump import dump
from briefing_site.exports.linked.names import Names
from briefing_site.exports.linked.turtle import head
from briefing_site.exports.linked.vocabulary import vocabulary
from briefing_site.exports.own_folder import own_folder
from briefing_site.pages import export_paths
from briefing_site.pages.library import Library
from briefing_site.pages.size import Size

SHAPES = "shapes.ttl"

USED_BY_SHAPES = ("dcterms", "edtf", "prov", "schema", "sh", "skos", "xsd")

FILES = (export_paths.DUMP_FILE, export_paths.SHAPES_FILE, export_paths.VOCABULARY_FILE)


class Graph:
    """The written graph, there for as long as this is.

    Attributes:
        path: Where it is.
    """

    def __init__(self, library: Library) -> None:
        self.path = own_folder(self) / "graph.ttl"
        with self.path.open("w", encoding="utf-8", newline="") as file:
            file.writelines(dump(library))


def linked_files(library: Library) -> Iterator[ExportedFile]:
    """Make every file; none where the site is not to have them."""
    if library.settings.has_rdf:
        for path in FILES:
            yield made(library, path)


def linked_file(library: Library, path: str) -> ExportedFile | None:
    """Make the file at a path; nothing where there is none."""
    return made(library, path) if path in FILES and library.settings.has_rdf else None


def linked_size(library: Library, path: str) -> Size | None:
    """Tell the bytes of the graph; nothing of any other file."""
    if path != export_paths.DUMP_FILE:
        return None
    return Size(library.once(graph, "").path.stat().st_size, 0)


def made(library: Library, path: str) -> ExportedFile:
    """Make the file at a path that the site is to have."""
    if path == export_paths.DUMP_FILE:
        return ExportedFile(path, library.once(graph, "").path.read_bytes())
    if path == export_paths.VOCABULARY_FILE:
        return ExportedFile(path, vocabulary(library))
    return ExportedFile(path, shapes(library))


def graph(library: Library, _all: str) -> Graph:
    """Write the graph."""
    return Graph(library)


def shapes(library: Library) -> str:
    """Give the shapes, which name the terms of this site's vocabulary."""
    text = resources.files(__package__).joinpath(SHAPES).read_text("utf-8")
    return "".join([*head(Names(library), USED_BY_SHAPES), text])
