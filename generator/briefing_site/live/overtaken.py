"""A long run that may be overtaken: takes what tells that it is, ends the run between two steps.

All threads of a program share one interpreter: what nobody needs any more would hold up the page
that somebody waits for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from briefing_site.progress import Advance


class OvertakenError(Exception):
    """What a run was to find out is no longer asked for."""


@dataclass(frozen=True, slots=True)
class UntilOvertaken:
    """Watches a run, and ends it.

    Attributes:
        is_overtaken: Tells whether it is to end.
    """

    is_overtaken: Callable[[], bool]

    @contextmanager
    def step(self, label: str, total: int | None) -> Iterator[Advance]:
        """Look after each thing that the run goes through."""
        del label, total
        yield self._look

    def note(self, text: str) -> None:
        """Keep nothing of what a step has to do with."""

    def _look(self) -> None:
        if self.is_overtaken():
            raise OvertakenError
