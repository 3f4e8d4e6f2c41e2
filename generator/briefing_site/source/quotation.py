"""Marks and brackets that close too late or never: takes where reading failed, gives a finding."""

from __future__ import annotations

import re

from briefing_site.diagnostics.diagnostic import Diagnostic, Note
from briefing_site.diagnostics.wording import quoted
from briefing_site.source.characters import CLOSING, OPENING
from briefing_site.source.rules import yaml_syntax
from briefing_site.source.span import Span
from briefing_site.source.text import SourceText

MARKS = {'"': f"'{CLOSING}{OPENING}", "'": f'"{CLOSING}{OPENING}'}
"""The two marks that quote in YAML, each with those that people close it with."""

KINDS = {"[": "list", "{": "mapping"}

COMMENT_IN_LIST = re.compile(
    r"^[^#\"'\[{]*(?P<opened>[\[{])(?:[^\"'\]}#]|(?<=[^\s\[{,])#)*(?<=[\s\[{,])(?P<at>#)"
)
"""A bracket that is not closed before a sign that starts a comment."""

OPENS = re.compile(r"^\s*(?:- +)*(?:[^\s:\"']+\s*:\s+)?(?P<mark>[\"'])$")
"""A line up to a quotation mark that should open a text."""


def quotation_fault(text: SourceText, failed: Span, began: Span) -> Diagnostic | None:
    """Say which quotation mark is not closed where it should be, if one is behind the failure."""
    opened = text.character(began)
    if opened in MARKS and (closed := text.lines[began.line - 1].rstrip()[-1:]) in MARKS[opened]:
        return yaml_syntax.fault(
            began,
            f"the text begins with the mark {opened} and ends with {closed}",
            f"close it with {opened}",
        )
    opening = OPENS.match(text.before(failed))
    return late(text, failed, opening["mark"]) if opening else None


def late(text: SourceText, failed: Span, mark: str) -> Diagnostic | None:
    """Find the mark of an earlier line that is closed where another text should open."""
    for number in range(failed.line - 1, 0, -1):
        line = text.lines[number - 1]
        if line.count(mark) % 2:
            start = line.index(mark)
            return yaml_syntax.fault(
                text.span_in(number, start, start + 1),
                "this quotation mark is not closed where its text ends",
                f"close it on its own line: {quoted(line[start + 1 :].strip())}",
                (Note("it closes here only", text.span_in(*place_before(failed))),),
            )
    return None


def place_before(place: Span) -> tuple[int, int, int]:
    """Give the line and the offsets of the character before a place."""
    return place.line, place.column - 2, place.column - 1


def comment_in_list(text: SourceText, failed: Span) -> Diagnostic | None:
    """Find the sign # that makes a comment of the rest of a list, its bracket included."""
    for number in range(min(failed.line, len(text.lines)), 0, -1):
        if found := COMMENT_IN_LIST.match(text.lines[number - 1]):
            return yaml_syntax.fault(
                text.span_in(number, *found.span("at")),
                f"the sign # makes a comment of the rest of this {KINDS[found['opened']]}",
                "put what starts with # in quotes",
            )
    return None
