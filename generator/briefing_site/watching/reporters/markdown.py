"""The report for an issue: takes `Report`, gives Markdown that GitHub shows as meant.

What a contributor wrote and what a server sent become text and nothing else, as in the report of
`briefings diff` on a pull request, whose forms it keeps to. An address stands as code, to be read
before it is followed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing_site.changes.reporters.markdown import cut, entry_lines
from briefing_site.diagnostics.reporters.json import Remark
from briefing_site.naming.pieces import Entry, Piece, code, entry, line, words
from briefing_site.watching.observation import Kind
from briefing_site.watching.report import Finding, Report
from briefing_site.watching.summary import WORDS, summarize
from briefing_site.watching.visit import State

COMMAND = "briefings watch"

TITLES = {
    Kind.GONE: "Gone",
    Kind.LOST: "Another page stands there",
    Kind.WORDS: "Quoted words do not stand there",
    Kind.MOVED: "Moved for good",
    Kind.ARCHIVED: "Left in an archive alone",
    Kind.SILENT: "Without an answer",
}

UNKNOWN = (State.REFUSED, State.FORBIDDEN, State.UNASKED)
"""States in which nothing is known of an address."""

MOST_NAMED = 20
"""Addresses of one such state that are named."""

ADDRESS = re.compile(r"\"?(https?://[^\s\"]+)\"?", re.IGNORECASE)


def report_markdown(report: Report) -> str:
    """Report a run as Markdown, as long as an issue may be."""
    lines = [f"**{summarize(report)}**", "", f"Asked on {report.day.isoformat()}."]
    for kind, title in TITLES.items():
        entries = [shown(one) for one in report.findings if one.kind is kind]
        if entries:
            lines += ["", f"### {title}", "", *entry_lines(entries, 0)]
    if entries := list(unknown(report)):
        lines += ["", "### Nothing is known", "", *entry_lines(entries, 0)]
    return "".join(f"{one}\n" for one in cut(lines, COMMAND))


def shown(finding: Finding) -> Entry:
    """Show a finding, with its cure below it."""
    span = finding.span
    below = [entry(*pieces(remark)) for remark in (finding.hint, *finding.notes) if remark]
    first = line(code(f"{span.path}:{span.line}:{span.column}"), ": ", *in_text(finding.message))
    return Entry(first, tuple(below))


def pieces(remark: Remark) -> Iterator[str | Piece]:
    """Show a hint or a note, and the place that it leads to."""
    if remark.span:
        yield code(f"{remark.span.path}:{remark.span.line}:{remark.span.column}")
        yield ": "
    yield from in_text(remark.message)


def in_text(text: str) -> Iterator[str | Piece]:
    """Divide a text into words and addresses."""
    for number, part in enumerate(ADDRESS.split(text)):
        if number % 2:
            yield code(part)
            continue
        before, after = part[: len(part) - len(part.lstrip())], part[len(part.rstrip()) :]
        yield before and " "
        yield words(part)
        yield after and part.strip() and " "


def unknown(report: Report) -> Iterator[Entry]:
    """Say of which addresses nothing is known, and why."""
    for state in UNKNOWN:
        urls = [one.url for one in report.addresses if one.state is state]
        if urls:
            below = [entry(code(url)) for url in urls[:MOST_NAMED]]
            if more := len(urls) - MOST_NAMED:
                below += [entry(f"and {more:,} more")] if more > 0 else []
            yield Entry(line(f"{len(urls):,} {WORDS[state]}"), tuple(below))
