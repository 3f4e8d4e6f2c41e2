"""The graph of the site that uses every field, read back by rdflib."""

from __future__ import annotations

import pytest
from rdflib import Graph, Literal, Namespace

from briefing_site.exports.linked.everything import linked_file
from briefing_site.pages import export_paths
from briefing_site.pages.library import Library

YES = Literal(True)  # noqa: FBT003 - it has no name there
SITE = "https://example.org/site/"
BRF = Namespace(f"{SITE}{export_paths.VOCABULARY_FILE}#")
SCHEMA = Namespace("https://schema.org/")


def read(library: Library, path: str = export_paths.DUMP_FILE) -> Graph:
    """Read a file of a library as whoever fetches it does."""
    file = linked_file(library, path)
    assert file is not None
    return Graph().parse(data=file.bytes, format="turtle", publicID=f"{SITE}{path}")


@pytest.fixture(scope="session")
def graph(everything: Library) -> Graph:
    """Give the graph of the site that uses every field."""
    return read(everything)


@pytest.fixture(scope="session")
def shapes(everything: Library) -> Graph:
    """Give what holds of it."""
    return read(everything, export_paths.SHAPES_FILE)
