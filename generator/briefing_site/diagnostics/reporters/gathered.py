"""Findings as a person reads them: takes findings, gives those of one cause as one, errors last.

A record that went, or whose file was renamed, is missed wherever it is named. Editors, marks on a
pull request and programs get each place; a person reads on once the cause is clear.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from briefing_site.diagnostics.diagnostic import Diagnostic, Note
from briefing_site.diagnostics.severity import Severity
from briefing_site.diagnostics.wording import counted

CAUSED = frozenset({"unknown-actor", "unknown-issue", "unknown-briefing"})
"""What is found once for each place that names a record."""

FEWEST = 3
"""So many findings are told as one; two are read as soon."""

MOST_NOTED = 8
"""Other places that are told one by one."""


def gathered(diagnostics: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """Give each finding where it stands first, those of one missing record together."""
    every = list(diagnostics)
    same: dict[tuple[str, str], list[Diagnostic]] = defaultdict(list)
    for found in every:
        if found.slug in CAUSED:
            same[found.slug, found.message].append(found)
    for found in every:
        first, *others = same[found.slug, found.message] if found.slug in CAUSED else (found,)
        if len(others) < FEWEST - 1:
            yield found
        elif found is first:
            yield found._replace(notes=(*found.notes, *elsewhere(others)))


def errors_last(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Put the files that hold an error behind those of which only something is advised.

    A terminal shows the end of what is long. Within a file the places stay in order.
    """
    every = list(diagnostics)
    wrong = {found.span.path for found in every if found.severity is Severity.ERROR}
    return sorted(every, key=lambda found: found.span.path in wrong)


def elsewhere(others: list[Diagnostic]) -> Iterator[Note]:
    """Note where else the same was found; of very many places the first."""
    yield from (Note("here, too", one.span) for one in others[:MOST_NOTED])
    if rest := others[MOST_NOTED:]:
        files = counted(len({one.span.path for one in rest}), "file")
        yield Note(f"and {counted(len(rest), 'more place')} in {files}")
