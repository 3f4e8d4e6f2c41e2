"""Where one page is written: takes the library and a path, gives links, texts and footnotes.

A desk remembers which sources its page cites, so that equal citations share a footnote.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from briefing_site.document.markdown_lines import MarkdownLines
from briefing_site.document.write_markdown import BlockWriter
from briefing_site.knowledge.entities import Source, Use
from briefing_site.model.actor import Actor
from briefing_site.model.briefing import Briefing
from briefing_site.pages import links
from briefing_site.pages.library import Library
from briefing_site.pages.markdown import Markdown
from briefing_site.pages.parts import texts


@dataclass(frozen=True, slots=True)
class LinkView:
    """Words that lead somewhere."""

    text: str
    href: str


class Desk:
    """Makes everything on one page that depends on where the page stands.

    Args:
        library: What all pages draw on.
        path: The page's own path.
        about: The actor that the page is about, which no text on it links to.
    """

    def __init__(self, library: Library, path: str, about: str | None = None) -> None:
        self.library = library
        self.path = path
        del about
        self.lines = MarkdownLines(path)

    def href(self, path: str, anchor: str = "") -> str:
        """Link from this page to another, or to a place on it."""
        return links.relative(self.path, path, anchor)

    def actor(self, actor: Actor) -> LinkView:
        """Link to an actor's page."""
        return LinkView(actor.name, self.href(links.actor(actor.id)))

    def actors(self, actors: Iterable[Actor]) -> tuple[LinkView, ...]:
        """Link to the pages of actors."""
        return tuple(self.actor(actor) for actor in actors)

    def issue(self, id_: str) -> LinkView:
        """Link to an issue's page."""
        return LinkView(self.library.kb.issues[id_].title, self.href(links.issue(id_)))

    def issues(self, ids: Iterable[str]) -> tuple[LinkView, ...]:
        """Link to the pages of issues, leaving out what does not exist."""
        return tuple(self.issue(id_) for id_ in ids if id_ in self.library.kb.issues)

    def briefing(self, briefing: Briefing) -> LinkView:
        """Link to a briefing's page."""
        return LinkView(briefing.title, self.href(links.briefing(briefing.id)))

    def source(self, source: Source) -> LinkView:
        """Link to a source in its briefing's list."""
        path = links.briefing(source.briefing.id)
        anchor = links.source_anchor(source.record.id)
        return LinkView(source.record.title, self.href(path, anchor))

    def prose(self, text: str | None, briefing: str | None = None) -> Markdown:
        """Make a contributor's Markdown ready as blocks; nothing gives nothing.

        Args:
            text: The field.
            briefing: The id of the briefing that it stands in, for `[[#id]]` and `[@source]`.
        """
        return self._prose(text, briefing, inline=False)

    def line(self, text: str | None, briefing: str | None = None) -> Markdown:
        """Make a contributor's Markdown ready on one line, for a cell or an item."""
        return self._prose(text, briefing, inline=True)

    def plain(self, text: str | None, briefing: str | None = None) -> str:
        """Give a contributor's Markdown as plain text on one line, for descriptions and lists."""
        return self.library.plain(text, briefing)

    def cite(self, uses: Iterable[Use]) -> Markdown:
        """Give the marks of the footnotes for some sources."""
        return Markdown(self.lines.line(texts.marks(self.library, uses)))

    def _prose(self, text: str | None, briefing: str | None, *, inline: bool) -> Markdown:
        if inline:
            return Markdown(self.lines.line(texts.line(self.library, text, briefing)))
        return Markdown(BlockWriter(self.lines).blocks(texts.prose(self.library, text, briefing)))
