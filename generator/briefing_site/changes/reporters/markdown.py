"""The report for a pull request: takes `Changes`, gives Markdown that GitHub shows as meant.

What a contributor wrote becomes text and nothing else: no markup, link, image, mention, issue
number or emoji. GitHub looks for the last three in the text that the Markdown stands for, where a
character reference is a character again; so each character that starts one is followed by a word
joiner (U+2060), which has no width. Addresses stand as code, to be read before they are followed.

The report keeps to few forms, so that whoever posts it can tell that nothing else is in it: `##`
headings, `-` items, `**`, `~~`, `*`, code between single backticks, and decimal references.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from briefing_site.changes.change import Changes
from briefing_site.changes.outline import outline
from briefing_site.changes.pieces import Entry, Mark, Piece
from briefing_site.changes.summary import summarize
from briefing_site.diagnostics.reporters.visible import visible
from briefing_site.diagnostics.wording import counted
from briefing_site.prose import escape_inline

MOST = 50_000
"""Characters of a report; a comment on GitHub holds 65,536."""

JOINER = "\u2060"

STARTS = re.compile(r"&#(?:35|36|58|64);|(?<=www)&#46;", re.IGNORECASE)
"""`#`, `$`, `:`, `@` and `www.`: issue numbers, formulas, emoji, mentions and addresses."""

ISSUE = re.compile(r"\b(GH)(?=-\d)", re.IGNORECASE)
"""The other way to write an issue's number."""


AROUND = {Mark.NAME: "*", Mark.GONE: "~~", Mark.NEW: "**"}


def report_markdown(changes: Changes) -> str:
    """Report changes as Markdown, as long as a comment may be."""
    lines = [f"**{summarize(changes)}**"]
    for section in outline(changes):
        lines += ["", f"### {section.title}", "", *entry_lines(section.entries, 0)]
    return "".join(f"{line}\n" for line in cut(lines))


def cut(lines: list[str]) -> list[str]:
    """Leave out what is too much, and say how much that is."""
    length = 0
    for number, line in enumerate(lines):
        length += len(line) + 1
        if length > MOST:
            rest = sum(bool(left) for left in lines[number:])
            return [*lines[:number], "", left_out(rest)]
    return lines


def left_out(number: int) -> str:
    """Say how many lines are left out."""
    verb = "is" if number == 1 else "are"
    return f"*{counted(number, 'more line')} {verb} left out: `briefings diff` shows them all.*"


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
    if piece.mark is Mark.CODE and "`" not in text:
        return f"`{text}`" if text else ""
    sign = AROUND.get(piece.mark, "")
    return f"{sign}{prose(text)}{sign}" if text else ""


def prose(text: str) -> str:
    """Write a text so that GitHub shows these characters and finds nothing in them."""
    joined = STARTS.sub(lambda found: found[0] + JOINER, escape_inline(text).replace("$", "&#36;"))
    return ISSUE.sub(rf"\1{JOINER}", joined)
