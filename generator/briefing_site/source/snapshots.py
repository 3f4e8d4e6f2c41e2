"""Plain-text copies of sources: takes a folder, gives the text of a copy by its name.

Most texts may not be republished, so the folder is not under version control and may be
missing; then quotes count as unchecked.
"""

from __future__ import annotations

from functools import cached_property
from pathlib import Path


class Snapshots:
    """The copies in one folder.

    Args:
        folder: Where the copies are; it may not exist. A link in its place is not followed.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._texts: dict[str, str | None] = {}

    @cached_property
    def names(self) -> frozenset[str]:
        """The names of all files in it, however deep; none where there is no folder."""
        files = (path for path in self.folder.rglob("*") if self._is_inside(path))
        return frozenset(path.relative_to(self.folder).as_posix() for path in files)

    def is_there(self, name: str) -> bool:
        """Whether a copy is at hand."""
        return self._is_inside(self.folder / name)

    def text(self, name: str) -> str | None:
        """Give a copy's text; `None` where the copy is not at hand.

        A byte that is not UTF-8 becomes a replacement character, which no quote matches.
        """
        if name not in self._texts:
            self._texts[name] = self._read(self.folder / name)
        return self._texts[name]

    def _read(self, path: Path) -> str | None:
        if not self._is_inside(path):
            return None
        return path.read_text(encoding="utf-8", errors="replace")

    def _is_inside(self, path: Path) -> bool:
        inside = path.resolve().is_relative_to(self.folder.parent.resolve() / self.folder.name)
        return inside and path.is_file()
