"""The report for GitHub Actions: takes diagnostics, gives workflow commands.

Each becomes a mark at its line of the pull request. What a contributor wrote is escaped as
GitHub's own toolkit does it, so that no text can end a command or start another.

Source: "Workflow commands for GitHub Actions" in GitHub's documentation; the escapes are
those of `escapeData` and `escapeProperty` in the package `@actions/core`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import accumulate, takewhile

from briefing_site.diagnostics.diagnostic import Diagnostic, Note
from briefing_site.diagnostics.reporters.visible import visible
from briefing_site.diagnostics.severity import Severity
from briefing_site.diagnostics.wording import counted
from briefing_site.source.span import Span

COMMANDS = {Severity.ERROR: "error", Severity.ADVICE: "notice"}

DATA_ESCAPES = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
PROPERTY_ESCAPES = DATA_ESCAPES | str.maketrans({":": "%3A", ",": "%2C"})


MOST = 10
"""Marks of one level that GitHub shows of a step; it drops the others without a word."""

LONGEST = 60_000
"""Characters of the list in a job's summary; GitHub refuses one of more than a mebibyte."""


def report_marks(diagnostics: Iterable[Diagnostic]) -> tuple[str, str]:
    """Report findings as workflow commands, as many as GitHub shows, and the rest as Markdown.

    Returns:
        The commands, and what belongs into the job's summary: nothing where all are shown.
    """
    found = list(diagnostics)
    shown: set[Diagnostic] = set()
    rest: list[Diagnostic] = []
    for severity in Severity:
        of_level = sorted(
            (one for one in found if one.severity is severity), key=lambda one: one.code.id[:4]
        )
        shown.update(of_level[:MOST])
        rest += of_level[MOST:]
    marked = [one for one in found if one in shown]
    return "".join(f"{one}\n" for one in commands(marked, rest)), summary(rest)


def commands(marked: list[Diagnostic], rest: list[Diagnostic]) -> Iterator[str]:
    """Write the commands; the last of a level that has more says where those are."""
    last = {one.severity: one for one in marked}
    for one in marked:
        more = sum(other.severity is one.severity for other in rest)
        said = f"{counted(more, 'more finding')} in the summary of this run"
        notes = (Note(said),) if more and one is last[one.severity] else ()
        yield command(one._replace(notes=(*one.notes, *notes)))


def summary(rest: list[Diagnostic]) -> str:
    """List findings as a block of code, in which nothing that somebody wrote is markup.

    No line begins with what could end the block: each finding's begins with a path below the
    briefings folder, and the others with words of ours.
    """
    if not rest:
        return ""
    told = [lines_of(one) for one in rest]
    sizes = accumulate(len(lines) for lines in told)
    listed = list(takewhile(lambda sized: sized[1] <= LONGEST, zip(told, sizes, strict=True)))
    left = len(rest) - len(listed)
    more = f"{counted(left, 'more finding')}: run `briefings check`.\n" if left else ""
    block = "".join(lines for lines, _ in listed)
    return f"### {counted(len(rest), 'more finding')}\n\n{FENCE}\n{block}{FENCE}\n{more}"


def lines_of(found: Diagnostic) -> str:
    """Give a finding's place, and below it, set in, what is said of it."""
    place = f"{visible(str(found.span))}: {found.severity}[{found.code.id}]"
    return "".join(f"{line}\n" for line in (place, *indented(words(found))))


def indented(text: str) -> list[str]:
    """Set each line of a text in."""
    return [f"   {line}" for line in text.split("\n")]


FENCE = "~~~~~~~~"


def report_github(diagnostics: Iterable[Diagnostic]) -> str:
    """Report findings as workflow commands, one a line."""
    return "".join(f"{command(found)}\n" for found in diagnostics)


def command(found: Diagnostic) -> str:
    """Write one workflow command.

    A path with what moves a cursor or turns the direction of writing would do so in the log, and
    another one would name no file: the words say it then.
    """
    path = found.span.path
    is_shown = visible(path) == path
    properties = place_of(found.span) if is_shown else {}
    properties["title"] = f"{found.code.id} {found.code.slug}"
    listed = ",".join(
        f"{name}={value.translate(PROPERTY_ESCAPES)}" for name, value in properties.items()
    )
    said = words(found) if is_shown else f"{visible(str(found.span))}: {words(found)}"
    return f"::{COMMANDS[found.severity]} {listed}::{said.translate(DATA_ESCAPES)}"


def place_of(span: Span) -> dict[str, str]:
    """Give a place as the properties of a command."""
    properties = {"file": span.path, "line": str(span.line), "col": str(span.column)}
    if span.end_line == span.line and span.end_column > span.column:
        properties |= {"endColumn": str(span.end_column)}
    elif span.end_line > span.line:
        properties |= {"endLine": str(span.end_line)}
    return properties


def words(found: Diagnostic) -> str:
    """Say the message, the cure and the other places, a line each."""
    hints = [f"hint: {found.hint}"] if found.hint else []
    notes = [f"note: {note}" for note in found.notes]
    return "\n".join(map(visible, [found.message, *hints, *notes]))
