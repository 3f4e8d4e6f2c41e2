"""Contributors' texts without markup: takes a field, gives it on one line, made once."""

from __future__ import annotations

from abc import abstractmethod

from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.naming.typeset import set_prose
from briefing_site.pages.made import MakesOnce
from briefing_site.pages.target import Target
from briefing_site.prose.nodes import Prose
from briefing_site.prose.write_text import to_text

Field = tuple[str, str | None]
"""A text, and the id of the briefing that it stands in, for `[[#id]]`."""


class PlainTexts(MakesOnce):
    """Whatever reads texts, for data as they were typed, and for pages with real marks."""

    kb: KnowledgeBase

    @abstractmethod
    def target(self, ref: str, briefing: str | None) -> Target | None:
        """Find what a wiki-link means."""

    def plain(self, text: str | None, briefing: str | None = None) -> str:
        """Give a contributor's Markdown as plain text on one line, as it was typed, for data."""
        return self.once(PlainTexts._plain, (text, briefing)) if text else ""

    def words(self, text: str | None, briefing: str | None = None) -> str:
        """Give a contributor's Markdown as plain text on one line, as pages show it."""
        return self.once(PlainTexts._words, (text, briefing)) if text else ""

    def read(self, text: str) -> Prose:
        """Read a contributor's Markdown as pages show it, with real quotation marks."""
        return set_prose(self.kb.prose(text))

    def _plain(self, field: Field) -> str:
        text, briefing = field
        return self._on_one_line(self.kb.prose(text), briefing)

    def _words(self, field: Field) -> str:
        text, briefing = field
        typed = self.kb.prose(text)
        prose = set_prose(typed)
        return self.plain(text, briefing) if prose is typed else self._on_one_line(prose, briefing)

    def _on_one_line(self, prose: Prose, briefing: str | None) -> str:
        def name_of(target: str) -> str | None:
            found = self.target(target, briefing)
            return found.plain if found else None

        return to_text(prose, name_of)
