"""Contributors' texts on pages: takes the library and a field, gives nodes, each made once."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePosixPath

from briefing_site.document.nodes import Blocks, Inlines, Link, Mark, Paragraph, Place
from briefing_site.document.runs import joined
from briefing_site.frozen import frozen
from briefing_site.interface import spoken
from briefing_site.knowledge.entities import Use
from briefing_site.knowledge.written import path_and_anchor
from briefing_site.naming.wording import capital
from briefing_site.pages import links
from briefing_site.pages.library import Library
from briefing_site.pages.parts.actor_notes import own_mark
from briefing_site.pages.parts.marking import marked
from briefing_site.pages.parts.notes import mark_of
from briefing_site.pages.parts.phrases import own_direction, say
from briefing_site.prose.gazetteer import Gazetteer
from briefing_site.prose.resolve import to_blocks, to_line

Field = tuple[str, str | None]
"""A text, and the id of the briefing or the actor that it stands in."""


def prose(library: Library, text: str | None, briefing: str | None = None) -> Blocks:
    """Give a contributor's Markdown as blocks; nothing gives nothing.

    Args:
        library: What all pages draw on.
        text: The field.
        briefing: The id of the briefing, for `[[#id]]` and `[@source]`, or of the actor.
    """
    return library.near(_blocks_of, (text, briefing)) if text else ()


def line(library: Library, text: str | None, briefing: str | None = None) -> Inlines:
    """Give a contributor's Markdown on one line, for a cell or an item."""
    return library.near(_line_of, (text, briefing)) if text else ()


def marks(library: Library, uses: Iterable[Use]) -> Inlines:
    """Give the marks of the notes for some sources."""
    return joined((mark_of(library, use.source, use.locator) for use in uses), " ")


def _blocks_of(library: Library, field: Field) -> Blocks:
    text, briefing = field
    return set_apart(to_blocks(library.read(text), TextContext(library, briefing)))


def _line_of(library: Library, field: Field) -> Inlines:
    text, briefing = field
    written = library.read(text)
    match written.blocks, prose(library, text, briefing):
        case (Paragraph(),), (Paragraph(children),):  # most are one, on whatever page they stand
            return children
    return own_direction(to_line(written, TextContext(library, briefing)))


def set_apart(blocks: Blocks) -> Blocks:
    """Let each paragraph run as its own words do, on a page that is read from right to left."""
    if not spoken().is_right_to_left:
        return blocks
    return tuple(
        Paragraph(own_direction(block.children)) if isinstance(block, Paragraph) else block
        for block in blocks
    )


def dated_title(day: str, name: str) -> Inlines:
    """Head what was said on a day by both, the name in the direction that it is read in."""
    return say("{what}: {title}", what=capital(day), title=own_direction((name,)))


@frozen
class TextContext:
    """Answers, for one text, where its references lead (`prose.Resolver`)."""

    library: Library
    briefing: str | None

    @property
    def mentions(self) -> Gazetteer:
        """The names to link by themselves."""
        return self.library.gazetteer

    def wiki_link(self, target: str, label: str | None) -> Link | None:
        """Lead `[[target|label]]` to its record."""
        found = self.library.target(target, self.briefing)
        if found is None:
            return None
        words = label or found.name
        children = marked(words, found.holder) if found.holder else (words,)
        return Link(Place(found.path, found.anchor), children)

    def cite(self, source: str, locator: str | None) -> Mark | None:
        """Give the mark of a citation's note."""
        if actor := self.library.kb.actors.get(self.briefing or ""):
            return own_mark(self.library, actor, source, locator)
        found = self.library.kb.sources.get(f"{self.briefing}#{source}")
        return mark_of(self.library, found, locator) if found else None

    def page(self, address: str) -> Place | None:
        """Lead to a hand-written page or another file of the repository, and a place there."""
        return Place(*path_and_anchor(address)) if self.library.has_page(address) else None

    def image(self, address: str) -> Place | None:
        """Lead to an image of the repository; any other is left out."""
        is_there = self.library.has_image(address)
        return Place(PurePosixPath(address).as_posix()) if is_there else None

    def actor(self, actor: str) -> Place:
        """Lead to an actor's page."""
        return Place(links.actor(actor))
