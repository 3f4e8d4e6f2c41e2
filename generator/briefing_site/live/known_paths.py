"""Pages known by their paths: takes the content, gives each page's document when it is asked for.

MkDocs asks for what a hand-written page or the navigation leads to. What it asked for is noted, and
whether it was there: where that changes, MkDocs has to build again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from briefing_site.fast.straight import Straight
from briefing_site.live.content import Content


class KnownPages(Mapping[str, Straight]):
    """The generated pages, none of which is built before it is asked for.

    Args:
        content: The content.
        write: Writes the page at a path.

    Attributes:
        asked: Whether each page was there that somebody asked for.
    """

    def __init__(self, content: Content, write: Callable[[str], Straight | None]) -> None:
        self._content, self._write = content, write
        self.asked: dict[str, bool] = {}

    def __contains__(self, path: object) -> bool:
        """Tell whether a page is there, and note that somebody asked."""
        is_there = isinstance(path, str) and self._content.has(path)
        if isinstance(path, str):
            self.asked[path] = is_there
        return is_there

    def __getitem__(self, path: str) -> Straight:
        """Write a page."""
        if written := self._write(path):
            return written
        raise KeyError(path)

    def __iter__(self) -> Iterator[str]:
        """Name the pages that somebody asked for."""
        return (path for path, is_there in self.asked.items() if is_there)

    def __len__(self) -> int:
        """Count the pages that somebody asked for."""
        return sum(self.asked.values())

    def has_changed(self) -> bool:
        """Tell whether any page that somebody asked for has come or gone since."""
        return any(self._content.has(path) != was for path, was in self.asked.items())
