"""Where one page is written: takes the library and a path, gives links, texts and footnotes.

A desk remembers which sources its page cites, so that equal citations share a footnote.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePosixPath

from briefing_site.knowledge.entities import Source, Use
from briefing_site.knowledge.written import path_and_anchor
from briefing_site.model.actor import Actor
from briefing_site.model.briefing import Briefing
from briefing_site.pages import links
from briefing_site.pages.library import Library
from briefing_site.pages.markdown import Markdown
from briefing_site.prose import Gazetteer, Link, parse, to_markdown, to_text


@dataclass(frozen=True, slots=True)
class LinkView:
    """Words that lead somewhere."""

    text: str
    href: str


@dataclass(frozen=True, slots=True)
class Citation:
    """One footnote of a page: a source with a place in it."""

    label: str
    source: Source
    locator: str | None


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
        self.unlinked = frozenset({about} if about else ())
        self._citations: dict[tuple[str, str | None], Citation] = {}

    @property
    def citations(self) -> tuple[Citation, ...]:
        """Every citation so far, in the order of first use."""
        return tuple(self._citations.values())

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

        def name_of(target: str) -> str | None:
            found = self.library.target(target, briefing)
            return found.name if found else None

        return to_text(parse(text), name_of) if text else ""

    def cite(self, uses: Iterable[Use]) -> Markdown:
        """Give the marks of the footnotes for some sources."""
        return Markdown(" ".join(self._mark(use.source, use.locator) for use in uses))

    def _prose(self, text: str | None, briefing: str | None, *, inline: bool) -> Markdown:
        if not text:
            return Markdown()
        context = TextContext(self, briefing)
        return Markdown(to_markdown(parse(text), context, inline=inline))

    def _mark(self, source: Source, locator: str | None) -> str:
        key = (source.ref, locator)
        if key not in self._citations:
            label = str(len(self._citations) + 1)
            self._citations[key] = Citation(label, source, locator)
        return f"[^{self._citations[key].label}]"


class TextContext:
    """Answers, for one text on one page, where its references lead (`prose.Resolver`)."""

    def __init__(self, desk: Desk, briefing: str | None) -> None:
        self.desk = desk
        self.briefing = briefing

    @property
    def mentions(self) -> Gazetteer:
        """The names to link by themselves."""
        return self.desk.library.gazetteer

    @property
    def unlinked(self) -> frozenset[str]:
        """The actor that the page is about."""
        return self.desk.unlinked

    def wiki_link(self, target: str, label: str | None) -> Link | None:
        """Lead `[[target|label]]` to its record."""
        found = self.desk.library.target(target, self.briefing)
        if found is None:
            return None
        return Link(label or found.name, self.desk.href(found.path, found.anchor))

    def cite(self, source: str, locator: str | None) -> str | None:
        """Give the mark of a citation's footnote."""
        found = self.desk.library.kb.sources.get(f"{self.briefing}#{source}")
        return self.desk.cite([Use(found, locator)]) if found else None

    def page(self, address: str) -> str | None:
        """Lead to a hand-written page or another file of the repository, and a place there."""
        if not self.desk.library.has_page(address):
            return None
        return self.desk.href(*path_and_anchor(address))

    def image(self, address: str) -> str | None:
        """Lead to an image of the repository; any other is left out."""
        if not self.desk.library.has_image(address):
            return None
        return self.desk.href(PurePosixPath(address).as_posix())

    def actor_link(self, actor: str) -> str:
        """Lead to an actor's page."""
        return self.desk.href(links.actor(actor))
