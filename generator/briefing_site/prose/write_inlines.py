"""Prose, writing a line: takes inline nodes, gives one line of Markdown that all engines agree on.

Never a line feed: a soft break is a space, a hard one the `<br>` that a table cell takes too.
"""

import re
from collections.abc import Sequence
from typing import Final

from briefing_site.prose.address import destination, is_web_address, safe_address
from briefing_site.prose.escape import code_span, escape_run
from briefing_site.prose.nodes import (
    Break,
    Citation,
    Code,
    Emphasis,
    Hyperlink,
    Image,
    Inline,
    Mention,
    RawHtml,
    Text,
    WikiLink,
)
from briefing_site.prose.resolver import Resolver

# Stars are read alike by all engines only between spaces and such punctuation, without others
# inside; intraword or nested emphasis is written as tags.
_BEFORE_STAR: Final = ("", " ", "(")
_AFTER_STAR: Final = ("", " ", ".", ",", ";", ":", ")", "?")
_STARRABLE = re.compile(r"(?![\s<])[^*<]*(?<!\s)")


def write_line(children: Sequence[Inline], resolver: Resolver) -> str:
    """Inline nodes as one line that may stand at the start of a block."""
    return _LineWriter(resolver).write(children).strip()


def write_strong(children: Sequence[Inline], resolver: Resolver) -> str:
    """Inline nodes as one line of strong text."""
    return _LineWriter(resolver).write((Emphasis(strong=True, children=tuple(children)),)).strip()


class _LineWriter:
    """Writes one line. The grammar lets no link, citation or mention stand within a link."""

    def __init__(self, resolver: Resolver) -> None:
        self._resolver = resolver

    def write(self, children: Sequence[Inline]) -> str:
        written = ""
        for index, node in enumerate(children):
            if isinstance(node, Emphasis):
                after = children[index + 1] if index + 1 < len(children) else None
                written += self._emphasis(node, written[-1:], after)
            else:
                written += self._leaf(node)
        return written

    def _leaf(self, node: Inline) -> str:  # noqa: PLR0911 - one return a kind of node
        match node:
            case Text(text) | RawHtml(text):
                return escape_run(text)
            case Code(text):
                return code_span(text)
            case Break():
                return "<br>"
            case Image(address, alt):
                return self._image(address, alt)
            case WikiLink():
                return self._wiki_link(node)
            case Citation():
                return self._citation(node)
            case Mention(actor, text):
                return _link(escape_run(text), self._resolver.actor_link(actor))
            case Hyperlink():
                return self._hyperlink(node)
            case Emphasis():
                return self.write(node.children)

    def _emphasis(self, node: Emphasis, before: str, after: Inline | None) -> str:
        inner = self.write(node.children)
        if not inner.strip():
            return inner
        following = "" if after is None else after.text[:1] if isinstance(after, Text) else "x"
        is_plain = before in _BEFORE_STAR and following in _AFTER_STAR
        if is_plain and _STARRABLE.fullmatch(inner):
            mark = "**" if node.strong else "*"
            return f"{mark}{inner}{mark}"
        tag = "strong" if node.strong else "em"
        return f"<{tag}>{inner}</{tag}>"

    def _hyperlink(self, node: Hyperlink) -> str:
        text = self.write(node.children).strip()
        address = safe_address(node.address)
        if address is not None and not is_web_address(address):
            address = self._resolver.page(node.address)
        return text if address is None else _link(text or escape_run(address), address)

    def _wiki_link(self, node: WikiLink) -> str:
        link = self._resolver.wiki_link(node.target, node.label)
        if link is None:
            return escape_run(node.label or node.target or node.raw)
        return _link(escape_run(link.text), link.href)

    def _citation(self, node: Citation) -> str:
        mark = self._resolver.cite(node.source, node.locator)
        return escape_run(node.raw) if mark is None else mark

    def _image(self, address: str, alt: str) -> str:
        source = self._resolver.image(address)
        if source is None or safe_address(source) is None:
            return escape_run(alt)
        return f"![{escape_run(alt)}]({destination(source)})"


def _link(text: str, address: str) -> str:
    return f"[{text}]({destination(address)})"
