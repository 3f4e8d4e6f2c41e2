r"""Texts in BibTeX files: takes plain text, gives what pandoc, biber and Better BibTeX read as it.

Each reads LaTeX in its own way; `tests/exports/read_bibtex.json` holds what each made of these:

- BibTeX and biber count a brace even behind a backslash, and pandoc knows no `\textbraceleft`. So
  a brace is `\{` with an invisible `\}` beside it, which all four leave balanced.
- pandoc drops `\textbar`; `|` itself prints in every font encoding but LaTeX's oldest.
- pandoc puts double quotation marks where single ones stand outermost, unless in braces.
- Better BibTeX writes a title in sentence case, names of countries too, unless each word that has a
  capital stands in braces of its own; pandoc does likewise, unless all of it does.
"""

from __future__ import annotations

import re

LATEX = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\{{\vphantom{\}}}",
        "}": r"\vphantom{\{}\}",
        "$": r"\$",
        "&": r"\&",
        "#": r"\#",
        "%": r"\%",
        "_": r"\_",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        "<": r"\textless{}",
        ">": r"\textgreater{}",
        "\u2018": "{\u2018}",
        "`": "{`}",
        "'": "{'}",
    }
)

DASHES = re.compile("-(?=-)")
"""Hyphens that LaTeX would make a dash of."""

MARKED = re.compile(f"[{re.escape(''.join(map(chr, LATEX)))}]|{DASHES.pattern}")
"""What a text has to hold for any of it to be escaped: most hold none."""

WORD = re.compile(r"([^\W_]+(?:['\u2019][^\W_]+)*)")
"""A word, in the middle of which an apostrophe may stand; nothing in it is a command to LaTeX."""


def latex(text: str) -> str:
    """Write a text so that LaTeX, and what reads LaTeX, shows its characters."""
    if not MARKED.search(text):
        return text
    pieces = WORD.split(text)
    pieces[::2] = map(escaped, pieces[::2])
    return "".join(pieces)


def title_in_latex(text: str) -> str:
    """Write a title so that it also keeps its capitals."""
    pieces = WORD.split(text)
    pieces[1::2] = map(kept_word, pieces[1::2])
    if MARKED.search(text):
        pieces[::2] = map(escaped, pieces[::2])
    return f"{{{''.join(pieces)}}}"


def kept_word(word: str) -> str:
    """Put a word that has a capital into braces."""
    return word if word == word.lower() else f"{{{word}}}"


def escaped(text: str) -> str:
    """Write what stands between words."""
    return DASHES.sub("-{}", text.translate(LATEX))
