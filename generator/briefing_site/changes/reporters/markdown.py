"""The report for a pull request: takes `Changes`, gives Markdown that GitHub shows as meant.

What a contributor wrote becomes text and nothing else: no markup, link, image, mention, issue
number or emoji. GitHub looks for the last three in the text that the Markdown stands for, where a
character reference is a character again; so each character that starts one is followed by a word
joiner (U+2060), which has no width; what could be the name of a commit, in a fork too, is broken by
one. Addresses stand as code, to be read before they are followed.

The report keeps to few forms, so that whoever posts it can tell line by line that nothing else is
in it (`.github/workflows/comment.yml` does): `###` headings, `-` items, `**`, `~~`, `*`, code
between single backticks in which there is no bar, and decimal references.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from briefing_site.changes.change import Changes
from briefing_site.changes.outline import outline
from briefing_site.changes.summary import summarize
from briefing_site.diagnostics.reporters.visible import visible
from briefing_site.diagnostics.wording import counted
from briefing_site.document.escape import escape_inline, reference
from briefing_site.naming.pieces import Entry, Mark, Piece

MOST = 50_000
"""Characters of a report; a comment on GitHub holds 65,536."""

JOINER = "\u2060"

STARTS = re.compile(r"&#(?:35|36|58|64);|(?<=www)&#46;", re.IGNORECASE)
"""`#`, `$`, `:`, `@` and `www.`: issue numbers, formulas, emoji, mentions and addresses."""

LONE = re.compile(r"\$|&(?!#\d+;)")
"""What means nothing in a page, but might in a comment."""

ISSUE = re.compile(r"\b(GH)(?=-\d)", re.IGNORECASE | re.ASCII)
"""The other way to write an issue's number."""

COMMIT = re.compile(r"(?<![0-9a-z])[0-9a-f]{7,}(?![0-9a-z])", re.IGNORECASE | re.ASCII)
"""What GitHub takes for a commit: seven digits or more of a hexadecimal number."""

SIX = re.compile(r"[0-9a-f]{6}(?=[0-9a-f])", re.IGNORECASE)

NOT_IN_CODE = re.compile(r"[`|]")
"""What ends code, or a table's cell with code in it."""

AROUND = {Mark.NAME: "*", Mark.GONE: "~~", Mark.NEW: "**"}


def report_markdown(changes: Changes) -> str:
    """Report changes as Markdown, as long as a comment may be."""
    lines = [f"**{summarize(changes)}**"]
    for section in outline(changes):
        lines += ["", f"### {section.title}", "", *entry_lines(section.entries, 0)]
    return "".join(f"{line}\n" for line in cut(lines, "briefings diff"))


def cut(lines: list[str], command: str) -> list[str]:
    """Leave out what is too much, and say how much that is and which command shows it."""
    length = 0
    for number, line in enumerate(lines):
        length += len(line) + 1
        if length > MOST:
            rest = sum(bool(left) for left in lines[number:])
            return [*lines[:number], "", left_out(rest, command)]
    return lines


def left_out(number: int, command: str) -> str:
    """Say how many lines are left out."""
    verb = "is" if number == 1 else "are"
    return f"*{counted(number, 'more line')} {verb} left out: `{command}` shows them all.*"


def entry_lines(entries: Iterable[Entry], depth: int) -> Iterator[str]:
    """Go through the items of entries, each below its own."""
    for entry in entries:
        yield f"{'  ' * depth}- {''.join(map(shown, entry.line))}"
        yield from entry_lines(entry.below, depth + 1)


def shown(piece: Piece) -> str:
    """Write a piece so that it shows as what it is."""
    if piece.mark is Mark.PLAIN:
        return piece.text
    text = visible(piece.text).strip()
    if piece.mark is Mark.CODE and not NOT_IN_CODE.search(text):
        return f"`{text}`" if text else ""
    sign = AROUND.get(piece.mark, "")
    return f"{sign}{prose(text)}{sign}" if text else ""


def prose(text: str) -> str:
    """Write a text so that GitHub shows these characters and finds nothing in them."""
    escaped = LONE.sub(lambda found: reference(found[0]), escape_inline(text))
    joined = STARTS.sub(lambda found: found[0] + JOINER, escaped)
    apart = COMMIT.sub(lambda found: SIX.sub(rf"\g<0>{JOINER}", found[0]), joined)
    return ISSUE.sub(rf"\1{JOINER}", apart)
