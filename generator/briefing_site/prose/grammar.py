"""Prose, the grammar: takes a field's text, gives markdown-it tokens.

CommonMark without raw HTML, plus `[[target|label]]`, `[[!words]]` and `[@source, locator]`.
Addresses pass through as written: judging them is `address`'s work, and a rule must see the bad
ones.
"""

import re
from functools import lru_cache
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.common.html_re import HTML_TAG_RE
from markdown_it.rules_block import StateBlock, reference
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from briefing_site.prose.nodes import MAX_NESTING, one_line
from briefing_site.prose.plain import NO_LINK

# A third bracket belongs to the text around: "[[[iran]]]" is "[", a link and "]".
_WIKI_LINK = re.compile(r"\[\[(?!\[)((?:(?!\[\[|\]\]).)*)\]\]", re.DOTALL)
_OPEN_WIKI_LINK = re.compile(r"\[\[(?!\[)(?:(?!\[\[)[^\n])*")
_CITATION = re.compile(r"\[@([^\[\]]*)\]")
# Up to markdown-it-py 3 the pattern is anchored to a string's start, which asks for slices.
_TAG = re.compile(HTML_TAG_RE.pattern.removeprefix("^"))
# Theirs reads in vain to the text's end from each of many that begin, where the last is closed.
_COMMENT = re.compile(r"<!--(?:-?>|.*?-->)", re.DOTALL)
_TAG_ENDS: Final = (("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>"), ("<", ">"))
_OPEN_CITATION = re.compile(r"\[@[^\[\]\n]*")


def tokenize(text: str) -> list[Token]:
    """Split a field into block tokens, each inline one with its children."""
    return _MARKDOWN.parse(text)


def _push(state: StateInline, kind: str, raw: str, meta: dict[str, str | None]) -> None:
    token = state.push(kind, "", 0)
    token.content = raw
    token.meta = meta


def _wiki_link(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's signature
    closed = _WIKI_LINK.match(state.src, state.pos, state.posMax)
    match = closed or _OPEN_WIKI_LINK.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    if not silent and closed and closed[1].startswith(NO_LINK):
        _push(state, "no_link", match[0], {"text": one_line(closed[1][len(NO_LINK) :])})
    elif not silent:
        target, bar, label = closed[1].partition("|") if closed else (match[0], "", "")
        meta = {"target": one_line(target), "label": one_line(label) if bar else None}
        _push(state, "wiki_link", match[0], meta)
    state.pos = match.end()
    return True


def _citation(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's signature
    closed = _CITATION.match(state.src, state.pos, state.posMax)
    match = closed or _OPEN_CITATION.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    if not silent:
        source, comma, locator = closed[1].partition(",") if closed else (match[0], "", "")
        meta = {"source": one_line(source), "locator": one_line(locator) if comma else None}
        _push(state, "citation", match[0], meta)
    state.pos = match.end()
    return True


def _may_close(state: StateInline) -> bool:
    """Whether a tag's end is in sight: its pattern would read on to the text's end in vain."""
    for start, end in _TAG_ENDS:
        if state.src.startswith(start, state.pos, state.posMax):
            return _last(end, state.src, state.posMax) >= state.pos
    return False


@lru_cache(maxsize=2 * len(_TAG_ENDS))  # what is never closed may begin at each sign of a text
def _last(end: str, text: str, stop: int) -> int:
    return text.rfind(end, 0, stop)


def _raw_html(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's signature
    if not _may_close(state):
        return False
    tag = _COMMENT if state.src.startswith("<!--", state.pos) else _TAG
    match = tag.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    if not silent:
        _push(state, "raw_html", match[0], {})
    state.pos = match.end()
    return True


def _reference(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:  # noqa: FBT001
    # "[@wire]: words" would be a link definition, and its words would vanish.
    start = state.bMarks[start_line] + state.tShift[start_line]
    if state.src.startswith("[@", start):
        return False
    return reference(state, start_line, end_line, silent)


class _Grammar(MarkdownIt):
    """CommonMark that keeps every address as it is written."""

    def validateLink(self, url: str) -> bool:  # noqa: ARG002, N802 - the library's hook
        return True

    def normalizeLink(self, url: str) -> str:  # noqa: N802 - the library's hook
        return url


def _build() -> MarkdownIt:
    markdown = _Grammar("commonmark", {"html": False, "maxNesting": MAX_NESTING})
    markdown.inline.ruler.before("link", "wiki_link", _wiki_link)
    markdown.inline.ruler.before("link", "citation", _citation)
    markdown.inline.ruler.at("html_inline", _raw_html)
    markdown.block.ruler.at("reference", _reference)
    return markdown


_MARKDOWN: Final = _build()
