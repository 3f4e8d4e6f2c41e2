"""All files that are no pages: takes the library, gives every file once."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.exports.file import ExportedFile
from generator.pages.library import Library

EXPORTS: tuple[Callable[[Library], Iterator[ExportedFile]], ...] = ()
"""One function a format; each gives its files in the order of their paths."""


def export_all(library: Library) -> Iterator[ExportedFile]:
    """Make every file that the published site has beside its pages."""
    for export in EXPORTS:
        yield from export(library)
