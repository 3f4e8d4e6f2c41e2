r"""The report for programs: takes diagnostics, gives one JSON document of a stable shape.

The classes here are the document's objects; its schema and its page in the reference are made
from them. The text is ASCII, other characters written as `\u` escapes, so that no terminal's
encoding garbles it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint, Note
from briefing_site.diagnostics.severity import Severity
from briefing_site.frozen import frozen

VERSION = 1
"""A field that is added does not change it; one that goes or means something else does."""


@frozen
class Span:
    """A stretch of one file.

    Attributes:
        path: The file, with forward slashes, as it should be shown.
        line: The first line, from 1.
        column: The first character in that line, from 1.
        end_line: The line of the character after the last.
        end_column: The column of the character after the last.
    """

    path: str
    line: int
    column: int
    end_line: int
    end_column: int


@frozen
class Counts:
    """How many findings there are of each severity.

    Attributes:
        error: What keeps a briefing from being published.
        advice: What does not.
    """

    error: int
    advice: int


@frozen
class Remark:
    """A cure, or another place that a finding is about.

    Attributes:
        message: The words.
        span: The place that they lead to, or `None`.
    """

    message: str
    span: Span | None


@frozen
class Finding:
    """Something that a contributor should know.

    Attributes:
        code: `BRF` and three digits, which `briefings explain` tells more of.
        slug: The fault's name, in lower case with hyphens.
        severity: Whether it keeps a briefing from being published.
        message: What is wrong, in one clause of English.
        span: The place at fault.
        hint: What to do about it, or `None`.
        notes: Other places that matter.
    """

    code: str
    slug: str
    severity: Severity
    message: str
    span: Span
    hint: Remark | None
    notes: tuple[Remark, ...]


@frozen
class Report:
    """What is wrong with the briefings, and where.

    Attributes:
        counts: The numbers of errors and of advice.
        diagnostics: The findings, in the order of places.
    """

    counts: Counts
    diagnostics: tuple[Finding, ...]


def report_json(diagnostics: Iterable[Diagnostic]) -> str:
    """Report findings as a JSON document."""
    report = report_of(list(diagnostics))
    return json.dumps({"version": VERSION} | asdict(report), indent=2) + "\n"


def report_of(found: list[Diagnostic]) -> Report:
    """Give findings as the document's objects."""
    errors = sum(one.severity is Severity.ERROR for one in found)
    return Report(Counts(errors, len(found) - errors), tuple(map(finding, found)))


def finding(found: Diagnostic) -> Finding:
    """Give one finding as an object."""
    return Finding(
        code=found.code.id,
        slug=found.slug,
        severity=found.severity,
        message=found.message,
        span=Span(*found.span),
        hint=remark(found.hint) if found.hint else None,
        notes=tuple(map(remark, found.notes)),
    )


def remark(said: Hint | Note) -> Remark:
    """Give a hint or a note as an object."""
    return Remark(said.message, Span(*said.span) if said.span else None)
