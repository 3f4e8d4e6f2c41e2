"""Escaping for plain Markdown: takes hostile text, gives CommonMark that shows those characters.

A page's own Markdown is read by engines with extensions, so that `escape` writes references that no
person reads with pleasure. Plain Markdown is CommonMark and tables, and a backslash is all that
it takes, in front of what would mean something where it stands:

- always: brackets, backslash, backtick, star, bar, tilde and `<`; an underscore but between letters
  or digits; `#` in front of a word, which may open or close a heading; `&` of a reference; the
  signs of words that were put in, `{+` and `+}`; the dot that parts what stands in a row, which is
  no punctuation of ASCII and so has to be a reference;
- at the start of a line: what makes a list, a quote, an underline or another engine's block;
- behind a mark in brackets: what would make a link or the definition of one of it.

An address within a text stays as it is: whoever makes a link of it leads where the words say.
"""

from __future__ import annotations

import re
from functools import lru_cache

from briefing_site.document.address import destination
from briefing_site.document.escape import clean

MEANING = frozenset("!]")
"""What means something in front of what may stand behind it."""

_DANGEROUS = re.compile(
    r"[][\\`*<|~]|(?<!\S)·(?!\S)|\{(?=\+)|\+(?=\})|(?<![0-9A-Za-z])_|_(?![0-9A-Za-z])|(?<!\S)#|&(?=#?\w+;)",
    re.ASCII,
)
# No text without any of these is dangerous, which is told much faster than where it is.
_SUSPECT = re.compile(r"[][\\`*<|~·{+_#&]")
_LEADING = re.compile(r"[-+=>:?]|!(?!\[)|(?P<number>\d+)(?=[.)](?:\s|$))")
_BEFORE_IMAGE = re.compile(r"(?<!\\)((?:\\\\)*)!$")
_REFERENCE = re.compile(r"&(?=#?\w+;)", re.ASCII)
_TICKS = re.compile("`+")


@lru_cache(maxsize=16_384)  # nine texts in ten are on a page before
def escape_words(text: str) -> str:
    """Escape a part of a line, the spaces at its ends kept."""
    text = clean(text)
    return _DANGEROUS.sub(_escaped, text) if _SUSPECT.search(text) else text


def _escaped(found: re.Match[str]) -> str:
    return "&middot;" if found[0] == "·" else f"\\{found[0]}"


def escape_line(line: str) -> str:
    """Keep the start of a line, all else of which is escaped, from opening a block."""
    found = _LEADING.match(line)
    if found is None:
        return line
    end = found.end() if found["number"] else 0
    return f"{line[:end]}\\{line[end:]}"


@lru_cache(maxsize=16_384)  # likewise
def line_of_words(text: str) -> str:
    """Escape a line that is nothing but a text."""
    return escape_line(escape_words(text).strip())


def between_marks(before: str, after: str) -> tuple[str, str]:
    """Put what is written behind what is, so that the two make no image, link or definition.

    Args:
        before: It ends in one of the characters that may mean something there.
        after: At least one character.
    """
    if before[-1] == "!" and after[0] == "[":
        return _BEFORE_IMAGE.sub(r"\1\\!", before), after
    is_led_on = before[-1] == "]" and after[0] in "(:"
    return before, f"\\{after}" if is_led_on else after


@lru_cache(maxsize=16_384)  # pages of all sections lead to the same ones
def plain_destination(address: str) -> str:
    """A safe address as a link's destination, an ampersand left as it is but in a reference."""
    return _REFERENCE.sub("&amp;", destination(address).replace("&amp;", "&"))


def plain_span(text: str, *, before: str) -> str:
    """Code within a line, as words where a bar or a neighbour would end it elsewhere.

    Args:
        text: The code.
        before: The character in front of it.
    """
    text = clean(text).strip()
    if not text or "|" in text or before == "`":
        return escape_words(text)
    ticks = "`" * (_longest(text) + 1)
    pad = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{ticks}{pad}{text}{pad}{ticks}"


def plain_code(text: str) -> str:
    """Lines of code between two fences, each longer than any in it."""
    lines = [clean_line(line) for line in text.expandtabs(4).rstrip("\n").split("\n")]
    fence = "`" * max(3, _longest(text) + 1)
    return "\n".join([fence, *lines, fence])


def clean_line(line: str) -> str:
    """Put control characters of a line of code down to a space, its own spaces kept."""
    stripped = line.lstrip(" ")
    return " " * (len(line) - len(stripped)) + "  ".join(map(clean, stripped.split("  ")))


def _longest(text: str) -> int:
    return max((len(ticks) for ticks in _TICKS.findall(text)), default=0)
