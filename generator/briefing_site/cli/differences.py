"""Differences of texts: takes two texts of a file, gives the lines of a unified difference."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import unified_diff

from briefing_site.diagnostics.reporters.visible import visible


def difference_lines(path: str, before: str, after: str) -> Iterator[str]:
    """Give the lines that differ, with three around them, safe to print."""
    old, new = (text.splitlines(keepends=True) for text in (before, after))
    for line in unified_diff(old, new, path, path):
        yield visible(line.rstrip("\r\n"))
