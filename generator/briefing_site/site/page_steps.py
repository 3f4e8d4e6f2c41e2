"""How far MkDocs is: takes the pages that it has converted and written, tells who watches."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack

from briefing_site.progress import step


class PageSteps:
    """The two times that MkDocs goes through all pages."""

    def __init__(self) -> None:
        self._total = 0
        self._label = ""
        self._open = ExitStack()
        self._advance: Callable[[], None] = lambda: None

    def begin(self, total: int) -> None:
        """Learn how many pages there are in this build."""
        self.end()
        self._total = total

    def count(self, label: str) -> None:
        """Count a page in the step of this name, which begins with its first one."""
        if label != self._label:
            self.end()
            self._label = label
            self._advance = self._open.enter_context(step(label, self._total))
        self._advance()

    def end(self) -> None:
        """End the step that is under way, if one is."""
        self._open.close()
        self._label = ""
