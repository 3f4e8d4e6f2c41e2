"""One finding: takes a code, a place and words, gives `Diagnostic`, which reporters show."""

from __future__ import annotations

from typing import NamedTuple

from briefing_site.diagnostics.codes import BY_SLUG, Code
from briefing_site.diagnostics.severity import Severity
from briefing_site.source.span import Span


class Hint(NamedTuple):
    """The cure, and where it leads to a place, that place."""

    message: str
    span: Span | None = None

    def __str__(self) -> str:
        """Give the words, with the place in brackets behind them."""
        return f"{self.message} ({self.span})" if self.span else self.message


class Note(NamedTuple):
    """Another place that the finding is about."""

    message: str
    span: Span | None = None

    def __str__(self) -> str:
        """Give the words, with the place before them."""
        return f"{self.span}: {self.message}" if self.span else self.message


class Diagnostic(NamedTuple):
    """Something a contributor should know, with its place and its cure.

    Attributes:
        slug: Which of the codes in the table it is.
        span: The place at fault.
        message: Lower case, one clause, no full stop, the contributor's value in quotes.
        hint: What to do about it.
        notes: Other places that matter.
    """

    slug: str
    span: Span
    message: str
    hint: Hint | None = None
    notes: tuple[Note, ...] = ()

    @property
    def code(self) -> Code:
        """The entry of the table."""
        return BY_SLUG[self.slug]

    @property
    def severity(self) -> Severity:
        """Whether it keeps the briefing from being published."""
        return self.code.severity

    @property
    def sort_key(self) -> tuple[Span, str, str]:
        """Path, line and column, then code, so that every run reports in one order."""
        return (self.span, self.code.id, self.message)


def in_order(diagnostics: list[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Sort by place and leave out what was found twice."""
    return tuple(sorted(set(diagnostics), key=lambda found: found.sort_key))
