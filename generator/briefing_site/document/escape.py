"""Escaping: takes hostile plain text, gives Markdown or HTML that shows those characters.

Everything dangerous becomes a numeric character reference, since the engines differ on what a
backslash escapes, and none of them looks for markup in a reference. What is dangerous is judged
for Python-Markdown with its own and the pymdownx extensions, and for CommonMark and GFM:

- always: brackets, braces, angle brackets, backslash, backtick, star, underscore, hash, bar,
  tilde, caret, at sign, straight quotes (smarty bends them), the dollar (two of them hold a
  formula), and every space but the common one, which a line's end would lose;
- where they would mean something: `&` before a word, `:` in an address or an emoji name, `.` in
  `...`, `www.` and `1.`, and `-`, `+`, `=`, `!`, `?`, `/` doubled or in front of a text.

White space other than a space, and control characters, become a space. Bidirectional controls
(U+202A to U+202E, U+2066 to U+2069) are dropped: no name or title needs them, the engines'
own `dir` handling does the rest, and an unbalanced one would reorder the page after it
(Unicode Technical Report 36, 2.9).
"""

import re
from functools import lru_cache

_UNWANTED = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\u202a-\u202e\u2066-\u2069]")
_BIDI = re.compile("[\u202a-\u202e\u2066-\u2069]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_SPACES = re.compile(" {2,}")

_DANGEROUS = re.compile(
    r"""
      [][\\`*_{}<>\#|~^@$"'\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]
    | &(?![ ])                                             # AT&T; not "a & b"
    | (?<=[-+=])[-+=] | [-+=](?=[-+=]|$)                   # -- ++ ==, and one that may get a twin
    | (?<=\.)\. | \.(?=\.) | (?<=www)\.                    # ... and www.
    | !(?![ ])                                             # ![, and one that a link may follow
    | \?(?=\d)                                             # ?12, a discussion's number
    | :(?! (?<=\w:)[ ] | (?<=\A:)[ ]                       # http: and :emoji:; not "so: ", 10:30
          | (?<=\d:)\d\d(?!\w|[+-][\w+-]*:) )
    """,
    re.VERBOSE | re.IGNORECASE,
)
# No text without any of these is dangerous, which is told much faster than where it is.
_SUSPECT = re.compile(
    r"""[][\\`*_{}<>\#|~^@$"'\xa0\u1680\u2000-\u200a\u202f\u205f\u3000&\-+=.!?:]"""
)
# In front of a text each of these may open a block: a list, a heading's underline, an admonition.
_LEADING = re.compile(r"( *)(?:([-+=!?/:.])|(\d+|[a-z]|[ivxlcdm]+)([.)])(?=\s|$))", re.IGNORECASE)

_PUNCTUATION = re.compile(r"[!-/:-@\[-`{-~]")
_ATTRIBUTE = re.compile(r"[!-'*+:-@\[-^`{-~]")
_LAYOUT = re.compile("^ +| {2,}")
_PLAIN_CODE = re.compile(r"\w(?:[\w ./,()-]*[\w./,()])?", re.ASCII)


def reference(character: str) -> str:
    """A character as a decimal reference, which every engine knows."""
    return f"&#{ord(character)};"


def _referred(match: re.Match[str]) -> str:
    return reference(match[0])


def clean(text: str) -> str:
    """Put control characters and runs of spaces down to one space, drop bidirectional controls."""
    # Whatever is unwanted is not printable; most texts are, and are told by that in no time.
    if not text.isprintable():
        text = _drop_controls(text)
    return _SPACES.sub(" ", text) if "  " in text else text


def _drop_controls(text: str) -> str:
    text = _SURROGATE.sub("\ufffd", _BIDI.sub("", text))
    return _UNWANTED.sub(" ", text)


def escape_inline(text: str) -> str:
    """Plain text as Markdown for any place: a paragraph's start, a heading, a cell, a link."""
    return escape_start(clean(text).strip())


def escape_start(text: str) -> str:
    """Escape the first part of a line, the spaces at its ends kept."""
    text = clean(text)
    leading = _LEADING.match(text)
    if not leading:
        return escape_run(text)
    space, mark, ordinal, point = leading.groups()
    head = f"{space}{ordinal or ''}{reference(mark or point)}"
    return head + escape_run(text[leading.end() :])


def escape_run(text: str) -> str:
    """Escape a part of a line behind another, the spaces at its ends kept."""
    text = clean(text)
    return _DANGEROUS.sub(_referred, text) if _SUSPECT.search(text) else text


def escape_html(text: str) -> str:
    """Plain text for HTML that no Markdown engine reads, between tags or in an attribute."""
    return escape_text(text).replace('"', "&quot;").replace("'", "&#x27;")


@lru_cache(maxsize=16_384)  # nine texts in ten are on a page before
def escape_text(text: str) -> str:
    """Plain text between the tags of such HTML, its quotation marks as they are."""
    return clean(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def escape_attribute(text: str) -> str:
    """Plain text for a quoted HTML attribute, also for one in a Markdown page.

    An engine looks for links and code in a line before it looks for tags, hence the references.
    """
    return _ATTRIBUTE.sub(_referred, clean(text))


def code_span(text: str, *, before: str = "") -> str:
    """Plain text as inline code, also in a table cell.

    Backticks where nothing could go wrong; else the tag: the engines disagree on a bar in a cell,
    and Python-Markdown's preprocessors read what stands between backticks.

    Args:
        text: The code.
        before: What is written in front of it, whose backtick would join with its own.
    """
    text = clean(text).strip()
    if _PLAIN_CODE.fullmatch(text) and not before.endswith("`"):
        return f"`{text}`"
    return f"<code>{_encode(text)}</code>" if text else ""


def code_block(text: str) -> str:
    """Lines of code as a block on one line of Markdown, which no preprocessor can read into."""
    lines = (_encode(_drop_controls(line.expandtabs(4))) for line in text.split("\n"))
    return f"<pre><code>{'&#10;'.join(lines)}</code></pre>"


def code_lines(text: str) -> str:
    """Lines of code within a paragraph, for the places where a block cannot stand."""
    lines = (_encode(_drop_controls(line.expandtabs(4))) for line in text.split("\n"))
    return f"<code>{'<br>'.join(_LAYOUT.sub(_hard_spaces, line) for line in lines)}</code>"


def _encode(text: str) -> str:
    return _PUNCTUATION.sub(_referred, text)


def _hard_spaces(spaces: re.Match[str]) -> str:
    return "&#160;" * len(spaces[0])
