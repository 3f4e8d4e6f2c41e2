"""How large files are: takes the knowledge base, gives the library whose pages can tell it.

Pages are made before the files beside them. The few whose size a page tells are made for it, and
nothing of them is kept but that.
"""

from __future__ import annotations

import json

from briefing_site.exports.everything import exported_file
from briefing_site.exports.formats.everything import format_size
from briefing_site.exports.linked.everything import linked_size
from briefing_site.exports.tables.everything import table_size
from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.pages import links
from briefing_site.pages.library import Library
from briefing_site.pages.past import NO_PAST, Past
from briefing_site.pages.size import Size
from briefing_site.settings import Settings


def measured(kb: KnowledgeBase, settings: Settings, past: Past = NO_PAST) -> Library:
    """Give the library whose pages can tell how large a file beside them is."""
    return Library(kb, settings, size_of, past)


LISTS = {
    links.ACTORS_FILE: "actors",
    links.POSITIONS_FILE: "positions",
    links.SIGNATURES_FILE: "statements",
    links.VOTES_FILE: "votes",
}
"""The list in each file whose entries are counted: what the file is of."""


def size_of(library: Library, path: str) -> Size:
    """Make a file, and tell its bytes and its entries: those of a list, or the rows of a table."""
    made = linked_size(library, path) or format_size(library, path)
    if size := made or table_size(library, path):
        return size
    file = exported_file(library, path)
    text = file.text if file else "{}"
    return Size(len(text.encode()), len(json.loads(text).get(LISTS[path], ())))
