"""Links to quoted words: takes an address and a quote, gives the link that shows the words there.

WICG, Scroll to Text Fragment: `#:~:text=start,end` scrolls a browser to words and marks them;
one that does not know it opens the page all the same. `-`, `,` and `&` part the pieces, so in
the words they are percent-encoded. A browser asks for the very characters, though a quote may
have other quotation marks or dashes than its source: a long quote is named by its first and
last words, those without such marks where there are enough.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import quote, urlsplit, urlunsplit

DIRECTIVE = ":~:"
BREAK = re.compile(r"\[\s*(?:\.\s*\.\s*\.|…)\s*\]|\n\s*\n")
"""Words left out, or the end of a paragraph: no passage is found across one."""

MARKS = re.compile(r"[\"'`\u00b4\u2018-\u201f\u2032\u2033\u2039\u203a«»\u2010-\u2015\u2212…-]")
"""Marks that a quote and its source may write differently."""

AT_ENDS = " \t\n\"'“”\u2018\u2019«»\u2039\u203a.,;:!?…\u2013—-()"
LONGEST = 8
"""Words up to which a passage is named whole."""

ENOUGH = 3
MOST = 5
"""Words by which an end of a longer passage is named."""


def to_words(url: str, words: str) -> str:
    """Link to quoted words in a source; nothing where the address has a directive of its own.

    Args:
        url: The source's address.
        words: The quote; square brackets around an ellipsis stand for words left out.
    """
    passages = [text_directive(part) for part in BREAK.split(words)]
    named = "&".join(passage for passage in passages if passage)
    if DIRECTIVE in url or not named:
        return ""
    parts = urlsplit(url)
    return urlunsplit(parts._replace(fragment=f"{parts.fragment}{DIRECTIVE}{named}"))


def text_directive(passage: str) -> str:
    """Name one unbroken passage: whole where it is short and plain, else by its two ends."""
    bare = passage.strip(AT_ENDS)
    words = bare.split()
    if not words:
        return ""
    if len(words) <= ENOUGH or (len(words) <= LONGEST and not MARKS.search(bare)):
        return f"text={encoded(words)}"
    size = min(MOST, len(words) // 2)
    first, last = plain_run(words, size), plain_run(words[::-1], size)[::-1]
    return f"text={encoded(first)},{encoded(last)}"


def plain_run(words: Sequence[str], size: int) -> Sequence[str]:
    """Give the first words up to a mark that may differ, all of them where those are too few."""
    run = next((n for n, word in enumerate(words[:size]) if MARKS.search(word)), size)
    return words[: run if run >= min(ENOUGH, size) else size]


def encoded(words: Sequence[str]) -> str:
    """Write words so that nothing in them parts one piece from the next."""
    return quote(" ".join(words).strip(AT_ENDS), safe="").replace("-", "%2D")
